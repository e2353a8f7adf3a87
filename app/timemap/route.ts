export { answerTimeMap as GET } from "@/lib/answers/answer-memento";
