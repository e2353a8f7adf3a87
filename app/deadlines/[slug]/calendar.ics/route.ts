export { answerDeadlineCalendar as GET } from "@/lib/answers/answer-calendar";
