import { answerRecords } from "@/lib/answers/api/answer-list";

export const GET = answerRecords("parties");
