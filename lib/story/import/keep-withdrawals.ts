import type { Entry, StorySet } from "../story-set";
import type { StatementForm } from "./forms";
import type { Snapshot } from "./snapshot";

/**
 * A statement that was withdrawn stays so when its story file, which may be older, says nothing of it:
 * else the next start would bring back what somebody took out of view.
 */
export function keepWithdrawals({
  set,
  snapshot,
}: {
  set: StorySet;
  snapshot: Snapshot;
}): StorySet {
  const statements = set.statements.map((entry) => withKnownWithdrawal({ entry, snapshot }));
  return { ...set, statements };
}

function withKnownWithdrawal(args: {
  entry: Entry<"statements">;
  snapshot: Snapshot;
}): Entry<"statements"> {
  const { entry, snapshot } = args;
  const { record } = entry;
  const stored = record === null ? undefined : snapshot.statements.get(record.slug);
  if (record === null || stored === undefined || record.withdrawn !== undefined) return entry;
  const { withdrawn } = JSON.parse(stored) as Partial<StatementForm>;
  if (withdrawn === undefined || withdrawn === null) return entry;
  return { ...entry, record: { ...record, withdrawn }, draft: { ...entry.draft, withdrawn } };
}
