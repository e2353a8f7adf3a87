export { answerSitemap as GET } from "@/lib/answers/answer-sitemap";
