import { COLLECTIONS, type CollectionName } from "../collections";
import type { Changes } from "./changes";

type Keys = { added: string[]; changed: string[]; unchanged: string[] };

/** The slugs an import added, changed and found as they were; citations as statement/article. */
export type ImportSummary = Record<CollectionName, Keys>;

export function summarise(changes: Changes): ImportSummary {
  const entries = COLLECTIONS.map((name) => {
    const { added, changed, unchanged } = changes[name];
    return [name, { added: keysOf(added), changed: keysOf(changed), unchanged }] as const;
  });
  return Object.fromEntries(entries) as ImportSummary;
}

/** Whether the import found everything as it was. */
export function changedNothing(summary: ImportSummary): boolean {
  return COLLECTIONS.every((name) => {
    return summary[name].added.length + summary[name].changed.length === 0;
  });
}

function keysOf(changes: { key: string }[]): string[] {
  return changes.map(({ key }) => key);
}
