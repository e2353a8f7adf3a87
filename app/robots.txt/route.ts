export const dynamic = "force-dynamic";
export { answerRobots as GET } from "@/lib/answers/answer-site-files";
