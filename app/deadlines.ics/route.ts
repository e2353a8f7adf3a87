export { answerDeadlinesCalendar as GET } from "@/lib/answers/answer-calendar";
