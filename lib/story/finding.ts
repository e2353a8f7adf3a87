export type FieldPath = readonly (string | number)[];

/** Where a record or field stands: a file and the way to it, such as ["statements", 3, "headline"]. */
export type Place = { file: string; path: FieldPath };

/** A fault before its line is known: lines are only worked out for files that have faults. */
export type Finding = {
  place: Place;
  /** Whether the name of the field is at fault, or what it holds. */
  at: "key" | "value";
  /** What stands there; `undefined` when nothing does. */
  value: unknown;
  expected: string;
  /** Valid values, among which the nearest is proposed. */
  candidates?: readonly string[];
  /** The other place of a clash. */
  alsoAt?: Place;
  /** Another field whose own fault would explain this one. */
  explainedBy?: Place;
};

/** Stands for a file name in the faults of records that only the database holds. */
export const DATABASE = "(database)";

const SHOWN_CHARACTERS = 60;

/** `statements[3].citations[0].quote`; "file" for what concerns the file as a whole. */
export function printPath(path: FieldPath): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`));
  return steps.join("").replace(/^\./, "") || "file";
}

export function within(place: Place, ...steps: (string | number)[]): Place {
  return { file: place.file, path: [...place.path, ...steps] };
}

/** A value as it is shown to the editor, on one line. */
export function showValue(value: unknown): string {
  if (value === undefined) return "(missing)";
  if (value === null) return "(empty)";
  if (Array.isArray(value)) return `(a list of ${value.length})`;
  if (typeof value === "object") return "(a map of fields)";
  if (typeof value === "string") return JSON.stringify(shorten(value));
  return String(value);
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
