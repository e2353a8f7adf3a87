import type { CollectionName } from "../collections";
import { DATABASE } from "../finding";
import type { RecordOf } from "../format/story-file";
import type { Draft, Entry, StorySet } from "../story-set";
import { hasWithdrawal } from "./changes";
import { placeKey, recordKey } from "./files/file-memory";
import type { FilePlan } from "./files/taken-out";
import type { CitationForm } from "./forms";
import type { Snapshot } from "./snapshot";

type Slugged = Exclude<CollectionName, "citations">;
type Merging = { set: StorySet; snapshot: Snapshot; files: FilePlan };

/** The records of the files, and those of the database that no file names and none has taken out. */
export function mergeWithDatabase(merging: Merging): StorySet {
  const { set, files } = merging;
  const add = <Name extends Slugged>(name: Name, as = asItIs<Name>): Entry<Name>[] => {
    const entries: Entry<Name>[] = set[name];
    return [...entries, ...missingFrom({ ...merging, entries, name, as })];
  };
  const listed = new Map(files.others.flatMap(({ said }) => Object.entries(said.listed)));
  const known = new Set(files.others.flatMap(({ said }) => said.keys));
  const inStoryLanguage = new Set(files.others.flatMap(({ said }) => said.inStoryLanguage));
  return {
    story: set.story.length > 0 ? set.story : add("story"),
    articles: add("articles", ({ language, ...record }) =>
      inStoryLanguage.has(record.slug) || language === undefined ? record : { ...record, language },
    ),
    parties: add("parties"),
    approvals: add("approvals"),
    deadlines: add("deadlines"),
    questions: add("questions"),
    statements: add("statements", (record) =>
      known.has(recordKey("statements", record.slug))
        ? { ...record, parties: listed.get(record.slug) ?? [] }
        : record,
    ),
    citations: [...set.citations, ...missingCitations(merging)],
  };
}

function asItIs<Name extends Slugged>(record: RecordOf[Name]): RecordOf[Name] {
  return record;
}

function missingFrom<Name extends Slugged>(
  args: Merging & {
    entries: Entry<Name>[];
    name: Name;
    /** The record as its file has it, where that is known. */
    as: (record: RecordOf[Name]) => RecordOf[Name];
  },
): Entry<Name>[] {
  const { entries, name, snapshot, files, as } = args;
  const named = new Set(entries.map(({ draft }) => (draft as { slug?: string }).slug));
  return [...snapshot[name]].flatMap(([key, text]) => {
    // What was taken back stays so, whether a file still says it or not.
    const isTakenOut = files.takenOut.has(recordKey(name, key)) && !hasWithdrawal(text);
    if (named.has(key) || isTakenOut) return [];
    return [toEntry({ name, key, record: as(JSON.parse(text) as RecordOf[Name]) })];
  });
}

/**
 * Citations that the files do not name. A statement that stands in a file with its citations says all
 * there is of its articles, for those of which it is not known which file said them.
 */
function missingCitations({ set, snapshot, files }: Merging): Entry<"citations">[] {
  const { places, inline } = placesIn(set);
  const told = new Set(inline.map((place) => place.slice(0, place.lastIndexOf("/"))));
  const known = new Set(files.others.flatMap(({ said }) => said.keys));
  return [...snapshot.citations].flatMap(([key, text]) => {
    const isTold = told.has(recordKey("citations", key));
    return (JSON.parse(text) as CitationForm[]).flatMap((citation) => {
      const place = placeKey(citation);
      const isLeft = known.has(place) || !(isTold || isTakenOut({ citation, snapshot, files }));
      if (places.has(place) || !isLeft) return [];
      return [toEntry({ name: "citations", key, record: citation as RecordOf["citations"] })];
    });
  });
}

/** With its statement, or alone; a statement that was taken back keeps where it stood. */
function isTakenOut(args: {
  citation: CitationForm;
  snapshot: Snapshot;
  files: FilePlan;
}): boolean {
  const { citation, snapshot, files } = args;
  if (!files.takenOut.has(recordKey("statements", citation.statement)))
    return files.takenOut.has(placeKey(citation));
  return !hasWithdrawal(snapshot.statements.get(citation.statement) ?? "");
}

/** Where the files see statements, as keys; `inline` are those that stand in statements. */
function placesIn({ statements, citations }: Pick<StorySet, "statements" | "citations">) {
  const inline = statements.flatMap(({ draft }) =>
    (draft.citations ?? []).flatMap((citation) => toPlace({ statement: draft.slug, ...citation })),
  );
  const others = citations.flatMap(({ draft }) => toPlace(draft));
  return { inline, places: new Set([...inline, ...others]) };
}

function toPlace({ statement, article, paragraph }: Draft<RecordOf["citations"]>): string[] {
  const isWhole = statement !== undefined && article !== undefined && paragraph !== undefined;
  return isWhole ? [placeKey({ statement, article, paragraph })] : [];
}

/** What the database holds has passed the same checks when it was written. */
function toEntry<Name extends CollectionName>(args: {
  name: Name;
  key: string;
  record: RecordOf[Name];
}): Entry<Name> {
  const { name, key, record } = args;
  const place = { file: DATABASE, path: [name, key] };
  return { place, draft: record as Draft<RecordOf[Name]>, record };
}
