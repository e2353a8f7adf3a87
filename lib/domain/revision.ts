export const REVISION_ACTIONS = [
  "added",
  "changed",
  "withdrawn",
  "restored",
  "renamed",
  "removed",
] as const;
export type RevisionAction = (typeof REVISION_ACTIONS)[number];

/** What an import did to one record. `before` and `after` are the record as a story file holds it. */
export type Revision = {
  recordedAt: Date;
  action: RevisionAction;
  collection: string;
  key: string;
  before: JsonRecord | null;
  after: JsonRecord | null;
};

export type JsonRecord = { readonly [field: string]: unknown };

/**
 * What a revision keeps of a record, by field. The citations of a statement in an article are one
 * record and kept as a list: each is told by its paragraph, so that both versions can be laid side
 * by side.
 * @throws {TypeError} when it is neither a record nor a list of citations.
 */
export function toJsonRecord(kept: unknown): JsonRecord {
  if (Array.isArray(kept)) return Object.fromEntries(kept.flatMap(citationFields));
  if (isRecord(kept)) return kept;
  throw new TypeError(`A revision keeps no record but ${JSON.stringify(kept)}.`);
}

/** The key of the revision says which statement and article it is about. */
const IN_THE_KEY = ["statement", "article", "paragraph"];

function citationFields(citation: unknown): [string, unknown][] {
  if (!isRecord(citation)) throw new TypeError("A revision keeps a citation that is no record.");
  const place = `paragraph ${asText(citation["paragraph"])}`;
  const printed = Object.entries(citation).filter(([field]) => !IN_THE_KEY.includes(field));
  return [
    [place, "cited"],
    ...printed.map(([field, value]): [string, unknown] => [`${place}, ${field}`, value]),
  ];
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field that an import changed, as text. */
export type ChangedField = { field: string; before: string; after: string };

/** The fields in which a changed record differs; of one that was taken out, all it said. */
export function changedFields({ action, before, after: now }: Revision): ChangedField[] {
  const after = action === "removed" ? {} : now;
  if (before === null || after === null) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: asText(before[field]), after: asText(after[field]) }))
    .filter((change) => change.before !== change.after);
}

/** Why a revision took its record back or restored it; null when it did something else. */
export function withdrawalOf({ action, after }: Revision): string | null {
  if (action !== "withdrawn" && action !== "restored") return null;
  const reasoned = after?.[action];
  return isRecord(reasoned) ? asText(reasoned["why"]) : "";
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
