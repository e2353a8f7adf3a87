import { COLLECTIONS, type CollectionName } from "../collections";
import { compareText } from "../fault";
import { canonicalJson } from "./canonical-json";
import type { FormOf } from "./forms";
import type { Snapshot } from "./snapshot";
import type { FormsByKey } from "./wanted-forms";

export type Change<Name extends CollectionName> = {
  key: string;
  form: FormOf[Name];
  /** The canonical text of the record until now; null when it is new. */
  before: string | null;
  after: string;
};

export type CollectionChanges<Name extends CollectionName> = {
  added: Change<Name>[];
  changed: Change<Name>[];
  /** Keys of records that are in the database just so. */
  unchanged: string[];
  /** Records that no file says any more. */
  removed: Removal[];
};

export type Removal = { key: string; before: string };

export type Changes = { [Name in CollectionName]: CollectionChanges<Name> };

/**
 * What an import of the wanted records would change, each list in the order of keys.
 * @param kept keys of the records that stay although nothing is wanted of them, by collection.
 */
export function findChanges(args: {
  wanted: FormsByKey;
  kept: Record<CollectionName, ReadonlySet<string>>;
  current: Snapshot;
}): Changes {
  const of = <Name extends CollectionName>(name: Name) =>
    changesOf<Name>({ forms: args.wanted[name], texts: args.current[name], kept: args.kept[name] });
  return {
    story: of("story"),
    articles: of("articles"),
    parties: of("parties"),
    approvals: of("approvals"),
    deadlines: of("deadlines"),
    questions: of("questions"),
    statements: of("statements"),
    citations: of("citations"),
  };
}

export function isEmpty(changes: Changes): boolean {
  return COLLECTIONS.every((name) => {
    const { added, changed, removed } = changes[name];
    return added.length + changed.length + removed.length === 0;
  });
}

/** Whether a change takes back what stood until now. */
export function isWithdrawal({ before, after }: { before: string | null; after: string }): boolean {
  return before !== null && hasWithdrawal(after) && !hasWithdrawal(before);
}

/** Whether a change puts back what was withdrawn until now. */
export function isRestoration({
  before,
  after,
}: {
  before: string | null;
  after: string;
}): boolean {
  return before !== null && hasWithdrawal(before) && !hasWithdrawal(after);
}

/** The record as it stood; null when it was not withdrawn. */
export function withoutWithdrawal(text: string): string | null {
  if (!hasWithdrawal(text)) return null;
  return canonicalJson({ ...(JSON.parse(text) as object), withdrawn: null });
}

/** The canonical text of a record names its fields as a story file does. */
export function hasWithdrawal(text: string): boolean {
  // Most texts need no parsing; a hundred thousand of them take seconds.
  if (!text.includes('"withdrawn":')) return false;
  return "withdrawn" in (JSON.parse(text) as object);
}

function changesOf<Name extends CollectionName>(args: {
  forms: ReadonlyMap<string, FormOf[Name]>;
  texts: ReadonlyMap<string, string>;
  kept: ReadonlySet<string>;
}): CollectionChanges<Name> {
  const { forms, texts, kept } = args;
  const removed = [...texts].filter(([key]) => !forms.has(key) && !kept.has(key));
  const changes: CollectionChanges<Name> = {
    added: [],
    changed: [],
    unchanged: [],
    removed: removed
      .map(([key, before]) => ({ key, before }))
      .sort((a, b) => compareText(a.key, b.key)),
  };
  const sorted = [...forms].sort(([a], [b]) => compareText(a, b));
  for (const [key, form] of sorted) {
    const before = texts.get(key) ?? null;
    const after = canonicalJson(form);
    if (before === after) changes.unchanged.push(key);
    else changes[before === null ? "added" : "changed"].push({ key, form, before, after });
  }
  return changes;
}
