import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { changedFields, type JsonRecord, toJsonRecord } from "@/lib/domain/revision";
import { dayIn } from "@/lib/domain/time/zoned-time";
import { COLLECTIONS, type CollectionName } from "../collections";
import { type Changes, isWithdrawal } from "../import/changes";
import type { Snapshot } from "../import/snapshot";
import { type BoardMove, boardMoves } from "./board-moves";
import { boardOfForms } from "./board-of-forms";

/** A field of a record that was there already. */
export type FieldChange = {
  collection: CollectionName;
  key: string;
  field: string;
  before: string;
  after: string;
};

/** What an import changes: in the records, and on the board as of two days. */
export type StoryDiff = {
  fields: FieldChange[];
  days: { day: CalendarDay; which: "today" | "last day of coverage"; moves: BoardMove[] }[];
};

/** Fields listed of changed records; a story that was rewritten as a whole has no end of them. */
const MAX_FIELDS = 10_000;

/**
 * Compares the board before and after the changes.
 * @param now decides which day is today, in the story's time zone.
 */
export function diffStory(args: { current: Snapshot; changes: Changes; now: Date }): StoryDiff {
  const { current, changes, now } = args;
  const before = boardOfForms(current);
  const after = boardOfForms(applied({ current, changes }));
  const timeZone = after.timeZone ?? "UTC";
  const days = [{ day: dayIn({ instant: now, timeZone }), which: "today" as const }];
  const coverage = after.lastCoverage ?? before.lastCoverage;
  const last = coverage === null ? [] : [{ day: coverage, which: "last day of coverage" as const }];
  return {
    fields: fieldChanges(changes),
    days: [...days, ...last].map(({ day, which }) => {
      const moves = boardMoves({ before: before.board, after: after.board, asOf: day });
      return { day, which, moves };
    }),
  };
}

function applied({ current, changes }: { current: Snapshot; changes: Changes }): Snapshot {
  const apply = (name: CollectionName) => {
    const texts = new Map(current[name]);
    for (const { key, after } of [...changes[name].added, ...changes[name].changed])
      texts.set(key, after);
    for (const { key } of changes[name].removed) texts.delete(key);
    return [name, texts] as const;
  };
  return Object.fromEntries(COLLECTIONS.map(apply)) as Snapshot;
}

function fieldChanges(changes: Changes): FieldChange[] {
  const fields: FieldChange[] = [];
  for (const collection of COLLECTIONS)
    for (const change of changes[collection].changed) {
      if (fields.length >= MAX_FIELDS) return fields;
      for (const field of changedFieldsOf(change))
        fields.push({ collection, key: change.key, ...field });
    }
  return fields;
}

function changedFieldsOf(change: { key: string; before: string | null; after: string }) {
  const action = isWithdrawal(change) ? ("withdrawn" as const) : ("changed" as const);
  return changedFields({
    action,
    recordedAt: new Date(0),
    collection: "",
    key: change.key,
    before: toRecord(change.before),
    after: toRecord(change.after),
  });
}

function toRecord(text: string | null): JsonRecord | null {
  return text === null ? null : toJsonRecord(JSON.parse(text));
}
