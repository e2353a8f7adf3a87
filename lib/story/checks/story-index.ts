import type { CollectionName } from "../collections";
import type { Place } from "../finding";
import type { Draft, Entry, StorySet } from "../story-set";
import type { RecordOf } from "../format/story-file";
import { within } from "../finding";

type Slugged = Exclude<CollectionName, "citations">;
type BySlug<Name extends Slugged> = ReadonlyMap<string, Entry<Name>>;

/** Every record that others can name, found by its slug. */
export type StoryIndex = {
  set: StorySet;
  articles: BySlug<"articles">;
  parties: BySlug<"parties">;
  approvals: BySlug<"approvals">;
  deadlines: BySlug<"deadlines">;
  questions: BySlug<"questions">;
  statements: BySlug<"statements">;
  citations: readonly PlacedCitation[];
};

/** A citation, whether it stands in its statement or by itself. */
export type PlacedCitation = { place: Place; citation: Draft<RecordOf["citations"]> };

export function indexStory(set: StorySet): StoryIndex {
  return {
    set,
    articles: bySlug(set.articles),
    parties: bySlug(set.parties),
    approvals: bySlug(set.approvals),
    deadlines: bySlug(set.deadlines),
    questions: bySlug(set.questions),
    statements: bySlug(set.statements),
    citations: placedCitations(set),
  };
}

/** The first of several records with one slug; the others are reported by themselves. */
function bySlug<Name extends Slugged>(entries: Entry<Name>[]): BySlug<Name> {
  const index = new Map<string, Entry<Name>>();
  for (const entry of entries) {
    const { slug } = entry.draft as { slug?: string };
    if (slug !== undefined && !index.has(slug)) index.set(slug, entry);
  }
  return index;
}

function placedCitations({ statements, citations }: StorySet): PlacedCitation[] {
  const inline = statements.flatMap(({ place, draft }) =>
    (draft.citations ?? []).map((citation, index) => ({
      place: within(place, "citations", index),
      citation: { statement: draft.slug, ...citation },
    })),
  );
  return [...inline, ...citations.map(({ place, draft }) => ({ place, citation: draft }))];
}
