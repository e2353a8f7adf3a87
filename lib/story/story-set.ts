import type { CollectionName } from "./collections";
import type { Place } from "./finding";
import type { Move, RecordOf } from "./format/story-file";

/** Every form of a move at once, none of its fields certain. */
export type MoveDraft = {
  bidder?: string | undefined;
  approval?: string | undefined;
  deadline?: string | undefined;
  stage?: string | undefined;
  action?: string | undefined;
  due?: string | undefined;
};

/** What is sound in a record: fields with faults are left out, so that the others are still checked. */
export type Draft<Value> = Value extends Move
  ? MoveDraft
  : Value extends readonly (infer Item)[]
    ? (Draft<Item> | undefined)[]
    : Value extends object
      ? { [Field in keyof Value]?: Draft<Value[Field]> | undefined }
      : Value | undefined;

/** One record as it stands in a file or in the database. */
export type Entry<Name extends CollectionName> = {
  place: Place;
  draft: Draft<RecordOf[Name]>;
  /** The whole record; null when it has a fault. */
  record: RecordOf[Name] | null;
};

/** The records of several files, by collection. */
export type StorySet = { [Name in CollectionName]: Entry<Name>[] };

export function emptyStorySet(): StorySet {
  return {
    story: [],
    articles: [],
    parties: [],
    approvals: [],
    deadlines: [],
    questions: [],
    statements: [],
    citations: [],
  };
}

/** The records that have no fault of their own. */
export function recordsOf<Name extends CollectionName>(entries: Entry<Name>[]): RecordOf[Name][] {
  return entries.flatMap(({ record }) => (record === null ? [] : [record]));
}
