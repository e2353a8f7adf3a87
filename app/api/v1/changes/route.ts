export { answerChanges as GET } from "@/lib/answers/api/answer-changes";
