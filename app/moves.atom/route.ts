import { answerMovesFeed } from "@/lib/answers/answer-feed";

export const GET = answerMovesFeed("atom");
