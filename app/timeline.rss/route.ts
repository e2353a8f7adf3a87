import { answerTimelineFeed } from "@/lib/answers/answer-feed";

export const GET = answerTimelineFeed("rss");
