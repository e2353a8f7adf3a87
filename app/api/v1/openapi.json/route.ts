export const dynamic = "force-dynamic";
export { answerOpenApi as GET } from "@/lib/answers/api/answer-openapi";
