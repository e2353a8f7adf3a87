export { answerStory as GET } from "@/lib/answers/api/answer-story";
