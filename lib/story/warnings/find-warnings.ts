import { type StoryIndex } from "../checks/story-index";
import type { Finding } from "../finding";
import { deadlinesMovedBack } from "./deadlines-moved-back";
import { daysAfterTheArticle } from "./late-days";
import { headlinesOfOneSide } from "./one-side";
import { accountsNotDecided } from "./questions";
import { outletsThatRepeat } from "./repeated-origins";
import { secondAccounts } from "./second-accounts";
import { originsOnlyArticles, quotationsWithoutSpeaker, undatedBidChanges } from "./statements";

/** What is no fault, but may be told better; `expected` says what would be. */
export function findWarnings(index: StoryIndex): Finding[] {
  return [
    ...quotationsWithoutSpeaker(index),
    ...originsOnlyArticles(index),
    ...undatedBidChanges(index),
    ...deadlinesMovedBack(index),
    ...daysAfterTheArticle(index),
    ...secondAccounts(index),
    ...headlinesOfOneSide(index),
    ...outletsThatRepeat(index),
    ...accountsNotDecided(index),
  ];
}
