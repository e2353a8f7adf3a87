import { type StoryIndex } from "../checks/story-index";
import type { Finding } from "../finding";
import { deadlinesMovedBack } from "./deadlines-moved-back";
import { accountsNotDecided } from "./questions";
import { originsOnlyArticles, quotationsWithoutSpeaker, undatedBidChanges } from "./statements";

/** What is no fault, but may be told better; `expected` says what would be. */
export function findWarnings(index: StoryIndex): Finding[] {
  return [
    ...quotationsWithoutSpeaker(index),
    ...originsOnlyArticles(index),
    ...undatedBidChanges(index),
    ...deadlinesMovedBack(index),
    ...accountsNotDecided(index),
  ];
}
