import { answerTimeline } from "@/lib/answers/answer-timeline";

export const GET = answerTimeline("jsonl");
