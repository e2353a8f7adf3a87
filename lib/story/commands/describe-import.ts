import { COLLECTIONS } from "../collections";
import type { FieldChange, StoryDiff } from "../diff/story-diff";
import { changedNothing, type ImportSummary } from "../import/import-summary";
import { countRecords } from "./count-records";

const MAX_NAMED = 20;
const MAX_FIELDS = 40;
const MAX_CHARACTERS = 80;

type Told = { summary: ImportSummary; diff: StoryDiff };

/** What an import changes, in lines to read: records, fields, and what moves on the board. */
export function describeImport({ summary, diff }: Told): string {
  const unchanged = count({ summary, of: "unchanged" });
  if (changedNothing(summary))
    return `Nothing changed: the database holds all of this already (${unchanged}).`;
  return [
    ...listed({ summary, of: "added", title: "Added" }),
    ...listed({ summary, of: "changed", title: "Changed" }),
    ...listed({ summary, of: "withdrawn", title: "Withdrawn" }),
    ...listed({ summary, of: "renamed", title: "Renamed" }),
    ...listed({ summary, of: "restored", title: "Restored" }),
    ...listed({ summary, of: "removed", title: "Taken out, as no file says it any more" }),
    ...fieldLines(diff.fields),
    ...(unchanged === "" ? [] : [`Unchanged: ${unchanged}`]),
    ...diff.days.flatMap(dayLines),
  ].join("\n");
}

type Part = {
  summary: ImportSummary;
  of: "added" | "changed" | "withdrawn" | "restored" | "renamed" | "removed" | "unchanged";
};

function count({ summary, of }: Part): string {
  return countRecords(COLLECTIONS.map((name) => ({ name, count: summary[name][of].length })));
}

function listed({ summary, of, title }: Part & { title: string }): string[] {
  const total = count({ summary, of });
  if (total === "") return [];
  const lines = COLLECTIONS.filter((name) => summary[name][of].length > 0).map((name) => {
    return `  ${name}: ${shortened(summary[name][of])}`;
  });
  return [`${title}: ${total}`, ...lines];
}

function shortened(keys: string[]): string {
  const rest = keys.length - MAX_NAMED;
  const named = keys.slice(0, MAX_NAMED).join(", ");
  return rest > 0 ? `${named} and ${rest} more` : named;
}

function fieldLines(fields: FieldChange[]): string[] {
  if (fields.length === 0) return [];
  const rest = fields.length - MAX_FIELDS;
  return [
    "Fields:",
    ...fields.slice(0, MAX_FIELDS).map(({ collection, key, field, before, after }) => {
      return `  ${collection} ${key} ${field}: ${shown(before)} → ${shown(after)}`;
    }),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function shown(text: string): string {
  if (text === "") return "(nothing)";
  const line = text.replaceAll("\n", " ");
  return line.length > MAX_CHARACTERS ? `${line.slice(0, MAX_CHARACTERS)}…` : line;
}

function dayLines({ day, which, moves }: StoryDiff["days"][number]): string[] {
  const title = `As of ${day} (${which})`;
  if (moves.length === 0) return [`${title}: no stage, due date or question moves.`];
  return [
    `${title}:`,
    ...moves.map(({ type, slug, before, after, hours = 0 }) => {
      const way = `${Math.abs(hours)} hours ${hours < 0 ? "earlier" : "later"}`;
      const told = hours === 0 ? `→ ${after ?? "(nothing)"}` : `moves ${way}`;
      return `  ${type} ${slug}: ${before ?? "(nothing)"} ${told}`;
    }),
  ];
}
