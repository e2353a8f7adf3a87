export { answerStoryFile as GET } from "@/lib/answers/answer-story-file";
