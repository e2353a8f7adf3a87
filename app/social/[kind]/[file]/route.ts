export { answerRecordPicture as GET } from "@/lib/answers/answer-picture";
