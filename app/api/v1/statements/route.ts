export { answerStatements as GET } from "@/lib/answers/api/answer-list";
