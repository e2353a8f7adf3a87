export const dynamic = "force-dynamic";
export { answerSitemapIndex as GET } from "@/lib/answers/answer-sitemap";
