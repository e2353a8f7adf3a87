export const dynamic = "force-dynamic";
export { answerManifest as GET } from "@/lib/answers/answer-site-files";
