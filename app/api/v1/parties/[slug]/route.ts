import { answerRecord } from "@/lib/answers/api/answer-one";

export const GET = answerRecord("parties");
