import { indexStory } from "../checks/story-index";
import type { CollectionName } from "../collections";
import { recordsOf, type StorySet } from "../story-set";
import { type Changes, findChanges } from "./changes";
import type { FilePlan } from "./files/taken-out";
import type { Snapshot } from "./snapshot";
import { citationKey, wantedForms } from "./wanted-forms";

type Comparing = {
  /** The records of the files. */
  set: StorySet;
  /** Those of the database that stay among them. */
  merged: StorySet;
  current: Snapshot;
  files: FilePlan;
};

/** What an import changes once it is known to be sound: the same as if all files were read at once. */
export function compareRecords({ set, merged, current, files }: Comparing): Changes {
  const index = indexStory(merged);
  const kept = keysIn(merged);
  const places = new Set([...keysIn(set).citations, ...placesTakenOut(files)]);
  const compare = (records: StorySet) =>
    findChanges({ wanted: wantedForms({ set: records, index, places }), kept, current });
  const changes = compare(set);
  const hasOther = CONTEXT.some((name) => {
    return changes[name].changed.length + changes[name].removed.length > 0;
  });
  return hasOther ? compare(merged) : changes;
}

/** What an import completes statements and articles from: with it, those of other files change too. */
const CONTEXT = ["story", "parties", "approvals", "deadlines"] as const;

type Keys = Record<CollectionName, ReadonlySet<string>>;

/** The keys of all records, as they are compared. */
function keysIn(set: StorySet): Keys {
  const of = (name: Exclude<CollectionName, "citations">) => {
    const drafts: readonly { slug?: string | undefined }[] = set[name].map(({ draft }) => draft);
    return new Set(drafts.flatMap(({ slug }) => slug ?? []));
  };
  const inline = recordsOf(set.statements).flatMap(({ slug: statement, citations = [] }) =>
    citations.map(({ article }) => citationKey({ statement, article })),
  );
  return {
    story: of("story"),
    articles: of("articles"),
    parties: of("parties"),
    approvals: of("approvals"),
    deadlines: of("deadlines"),
    questions: of("questions"),
    statements: of("statements"),
    citations: new Set([...inline, ...recordsOf(set.citations).map(citationKey)]),
  };
}

/** `citations a/b/3` belongs to the citations of a in b. */
function placesTakenOut({ takenOut }: FilePlan): string[] {
  const places = [...takenOut].filter((key) => key.startsWith("citations "));
  return places.map((key) => key.slice("citations ".length, key.lastIndexOf("/")));
}
