import { COLLECTIONS, type CollectionName } from "../collections";
import { type Changes, isRestoration, isWithdrawal } from "./changes";
import type { Rename } from "./renames";

type Keys = {
  added: string[];
  changed: string[];
  withdrawn: string[];
  restored: string[];
  /** As "old → new". */
  renamed: string[];
  /** Taken out: no file says it any more. */
  removed: string[];
  unchanged: string[];
};

/** The slugs an import added, changed, withdrew, restored, took out and found as they were; citations as statement/article. */
export type ImportSummary = Record<CollectionName, Keys>;

export function summarise(plan: { changes: Changes; renames: readonly Rename[] }): ImportSummary {
  const { changes, renames } = plan;
  const entries = COLLECTIONS.map((name) => {
    const { added, changed, removed, unchanged } = changes[name];
    const keys = {
      added: keysOf(added),
      changed: keysOf(changed.filter((change) => !isWithdrawal(change) && !isRestoration(change))),
      withdrawn: keysOf(changed.filter(isWithdrawal)),
      restored: keysOf(changed.filter(isRestoration)),
      renamed: renames
        .filter(({ collection }) => collection === name)
        .map(({ old, slug }) => `${old} → ${slug}`),
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
    const { added, changed, withdrawn, restored, renamed, removed } = summary[name];
    const others = [added, changed, withdrawn, restored, renamed, removed];
    return others.every((keys) => keys.length === 0);
  });
}

function keysOf(changes: { key: string }[]): string[] {
  return changes.map(({ key }) => key);
}
