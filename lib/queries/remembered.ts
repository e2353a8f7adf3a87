import "server-only";
import { LRUCache } from "lru-cache";
import { currentDataVersion } from "@/lib/db/current-data-version";

/** About this many numbers or names in all; a day of a lane, or an article, counts as one. */
const MOST_KEPT = 150_000;

/** The answer itself: a promise would hold on to the request it was made in, and to its whole page. */
type Kept = { answer: unknown };

const holder = globalThis as {
  tracker_remembered?: { version: string; kept: LRUCache<string, Kept> };
};

/**
 * What was read from the same data before: records and counts that many pages need, which change only
 * with an import. Another data version forgets all of it (`db/data-version`).
 * @param key everything the answer depends on beside the data; written as JSON.
 * @param weightOf how many entries the answer has, about.
 */
export async function remembered<Answer>(args: {
  key: unknown;
  read: () => Promise<Answer>;
  weightOf: (answer: Answer) => number;
}): Promise<Answer> {
  const { read, weightOf } = args;
  const version = currentDataVersion();
  const kept = keptAt(version);
  const key = JSON.stringify(args.key);
  const known = kept.get(key);
  // What stands under a key was put there by the same kind of call.
  if (known !== undefined) return known.answer as Answer;
  const answer = await read();
  if (currentDataVersion() === version)
    kept.set(key, { answer }, { size: Math.max(1, Math.round(weightOf(answer))) });
  return answer;
}

function keptAt(version: string): LRUCache<string, Kept> {
  if (holder.tracker_remembered?.version !== version)
    holder.tracker_remembered = { version, kept: new LRUCache({ maxSize: MOST_KEPT }) };
  return holder.tracker_remembered.kept;
}
