export { answerOEmbed as GET } from "@/lib/answers/answer-oembed";
