import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Span } from "@/lib/domain/time/span";
import type { StatementKind } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";

/** The facets of the address grammar: OR inside one, AND between them. */
export const FACETS = ["bidder", "regulator", "party", "kind", "source", "article"] as const;
export type Facet = (typeof FACETS)[number];

/** By when things happened, or by how well a search is answered. */
export const ORDERS = ["newest", "oldest", "best"] as const;
export type Order = (typeof ORDERS)[number];

/** What an address asks for, checked: only these values reach a query. */
export type TimelineFilters = {
  bidder: string[];
  regulator: string[];
  /** Slugs of any parties that act. */
  party: string[];
  kind: StatementKind[];
  /** Slugs of origins: parties or articles. */
  source: string[];
  article: string[];
  /** What the reader searches for, as typed: words, "phrases" and beginnings*. */
  q: string | null;
  /** Only statements that take a side in a contested question. */
  contested: boolean;
  from: Span | null;
  to: Span | null;
  asOf: AskedDay;
  /** `best` only beside a search. */
  order: Order;
  /** Where the page begins: an opaque cursor, not checked yet (lib/queries/timeline/timeline-cursor.ts). */
  after: string | null;
};

export const NO_FILTERS: TimelineFilters = {
  bidder: [],
  regulator: [],
  party: [],
  kind: [],
  source: [],
  article: [],
  q: null,
  contested: false,
  from: null,
  to: null,
  asOf: null,
  order: "newest",
  after: null,
};

/** The values each facet may take. */
export type FilterVocabulary = Record<Facet, readonly FacetOption[]>;

/** `isElsewhere`: another facet of the form offers it already. */
export type FacetOption = { slug: string; label: string; isElsewhere?: true };

/** The first possible day of `from`, the last of `to`: a span is in when it touches the range. */
export function rangeOf({ from, to }: TimelineFilters): {
  first: CalendarDay | null;
  last: CalendarDay | null;
} {
  return { first: from?.earliest ?? null, last: to?.latest ?? null };
}

/** Whether anything narrows the timeline; the reading day and the order do not. */
export function isNarrowed(filters: TimelineFilters): boolean {
  return (
    FACETS.some((facet) => filters[facet].length > 0) ||
    filters.q !== null ||
    filters.contested ||
    filters.from !== null ||
    filters.to !== null
  );
}
