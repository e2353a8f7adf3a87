export { answerStatement as GET } from "@/lib/answers/api/answer-one";
