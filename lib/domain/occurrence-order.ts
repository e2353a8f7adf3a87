import type { Statement } from "./statement";

type Occurrence = Pick<Statement, "slug" | "occurredOn">;

/** Oldest first: by latest possible day, then earliest, then slug. An open start comes before any day. */
export function compareByOccurrence(a: Occurrence, b: Occurrence): number {
  return (
    compare(a.occurredOn.latest, b.occurredOn.latest) ||
    compare(a.occurredOn.earliest ?? "", b.occurredOn.earliest ?? "") ||
    compare(a.slug, b.slug)
  );
}

/** By code unit, as SQLite's BINARY collation orders text; a locale would order slugs elsewhere. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
