import { compareText } from "../fault";

/**
 * JSON with sorted keys, without nulls and empty lists: equal records give equal texts, and the
 * text of a record reads as it would stand in a story file.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isPlainObject(inner) ? sorted(inner) : inner,
  );
}

function sorted(value: object): object {
  const kept = Object.entries(value).filter(([, inner]) => inner !== null && !isEmptyList(inner));
  return Object.fromEntries(kept.sort(([a], [b]) => compareText(a, b)));
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
