import { COLLECTIONS } from "../collections";
import type { Changes } from "./changes";

/** Told how many more steps are done: one for each record written, and one for its revision. */
export type OnProgress = (steps: { done: number; of: number }) => void;

/** Called with how many records have just been written. */
export type Advance = (records: number) => void;

/** How many steps an import of these changes has. */
export function countSteps(changes: Changes): number {
  const records = COLLECTIONS.map((name) => {
    const { added, changed, removed } = changes[name];
    return added.length + changed.length + removed.length;
  });
  return 2 * records.reduce((sum, count) => sum + count, 0);
}

/** Adds up what is done. */
export function stepCounter({
  changes,
  onProgress,
}: {
  changes: Changes;
  onProgress: OnProgress;
}): Advance {
  const of = countSteps(changes);
  let done = 0;
  return (records) => {
    done = Math.min(done + records, of);
    onProgress({ done, of });
  };
}
