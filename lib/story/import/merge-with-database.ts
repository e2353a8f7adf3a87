import type { CollectionName } from "../collections";
import type { RecordOf } from "../format/story-file";
import type { Draft, Entry, StorySet } from "../story-set";
import type { CitationForm } from "./forms";
import type { Snapshot } from "./snapshot";
import { citationKey } from "./wanted-forms";

/** Stands for a file name in the faults of records that only the database holds. */
export const DATABASE = "(database)";

/** The records of the files, and those of the database that no file names. */
export function mergeWithDatabase({
  set,
  snapshot,
}: {
  set: StorySet;
  snapshot: Snapshot;
}): StorySet {
  const add = <Name extends Exclude<CollectionName, "citations">>(name: Name): Entry<Name>[] => {
    const entries: Entry<Name>[] = set[name];
    return [...entries, ...missingFrom({ entries, name, texts: snapshot[name] })];
  };
  return {
    story: set.story.length > 0 ? set.story : add("story"),
    articles: add("articles"),
    parties: add("parties"),
    approvals: add("approvals"),
    deadlines: add("deadlines"),
    questions: add("questions"),
    statements: add("statements"),
    citations: [...set.citations, ...missingCitations({ set, texts: snapshot.citations })],
  };
}

function missingFrom<Name extends Exclude<CollectionName, "citations">>(args: {
  entries: Entry<Name>[];
  name: Name;
  texts: ReadonlyMap<string, string>;
}): Entry<Name>[] {
  const { entries, name, texts } = args;
  const named = new Set(entries.map(({ draft }) => (draft as { slug?: string }).slug));
  const missing = [...texts].filter(([key]) => !named.has(key));
  return missing.map(([key, text]) => toEntry({ name, key, value: JSON.parse(text) as unknown }));
}

/** For a statement and an article that the files name together, the files say all there is. */
function missingCitations(args: {
  set: StorySet;
  texts: ReadonlyMap<string, string>;
}): Entry<"citations">[] {
  const named = citedPairs(args.set);
  const missing = [...args.texts].filter(([key]) => !named.has(key));
  return missing.flatMap(([key, text]) =>
    (JSON.parse(text) as CitationForm[]).map((value) => toEntry({ name: "citations", key, value })),
  );
}

function citedPairs({ statements, citations }: StorySet): Set<string> {
  const pair = (statement: string | undefined, article: string | undefined) =>
    statement === undefined || article === undefined ? [] : [citationKey({ statement, article })];
  return new Set([
    ...statements.flatMap(({ draft }) =>
      (draft.citations ?? []).flatMap((citation) => pair(draft.slug, citation?.article)),
    ),
    ...citations.flatMap(({ draft }) => pair(draft.statement, draft.article)),
  ]);
}

/** What the database holds has passed the same checks when it was written. */
function toEntry<Name extends CollectionName>(args: {
  name: Name;
  key: string;
  value: unknown;
}): Entry<Name> {
  const record = args.value as RecordOf[Name];
  const place = { file: DATABASE, path: [args.name, args.key] };
  return { place, draft: record as Draft<RecordOf[Name]>, record };
}
