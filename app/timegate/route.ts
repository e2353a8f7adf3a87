export { answerTimeGate as GET } from "@/lib/answers/answer-memento";
