export const REVISION_ACTIONS = ["added", "changed", "withdrawn"] as const;
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

/** A field that an import changed, as text. */
export type ChangedField = { field: string; before: string; after: string };

/** The fields in which a changed record differs. */
export function changedFields({ before, after }: Revision): ChangedField[] {
  if (before === null || after === null) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: asText(before[field]), after: asText(after[field]) }))
    .filter((change) => change.before !== change.after);
}

/** Why a revision took its record back; null when it did something else. */
export function withdrawalOf({ action, after }: Revision): string | null {
  if (action !== "withdrawn") return null;
  const withdrawn = after?.["withdrawn"];
  const hasReason = typeof withdrawn === "object" && withdrawn !== null && "why" in withdrawn;
  return hasReason ? asText(withdrawn.why) : "";
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
