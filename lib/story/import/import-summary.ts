import { COLLECTIONS, type CollectionName } from "../collections";
import { type Changes, isWithdrawal } from "./changes";

type Keys = {
  added: string[];
  changed: string[];
  withdrawn: string[];
  /** Taken out: no file says it any more. */
  removed: string[];
  unchanged: string[];
};

/** The slugs an import added, changed, withdrew, took out and found as they were; citations as statement/article. */
export type ImportSummary = Record<CollectionName, Keys>;

export function summarise(changes: Changes): ImportSummary {
  const entries = COLLECTIONS.map((name) => {
    const { added, changed, removed, unchanged } = changes[name];
    const keys = {
      added: keysOf(added),
      changed: keysOf(changed.filter((change) => !isWithdrawal(change))),
      withdrawn: keysOf(changed.filter(isWithdrawal)),
      removed: keysOf(removed),
      unchanged,
    };
    return [name, keys] as const;
  });
  return Object.fromEntries(entries) as ImportSummary;
}

/** Whether the import found everything as it was. */
export function changedNothing(summary: ImportSummary): boolean {
  return COLLECTIONS.every((name) => {
    const { added, changed, withdrawn, removed } = summary[name];
    return added.length + changed.length + withdrawn.length + removed.length === 0;
  });
}

function keysOf(changes: { key: string }[]): string[] {
  return changes.map(({ key }) => key);
}
