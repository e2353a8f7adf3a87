export { answerDashboardPicture as GET } from "@/lib/answers/answer-picture";
