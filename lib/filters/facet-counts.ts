import type { Facet, TimelineFilters } from "./timeline-filters";

/** For each facet, how many statements each of its values would give beside the other choices, by slug. */
export type FacetCounts = Record<Facet, ReadonlyMap<string, number>>;

/** How many statements the selection has: every statement has one kind. */
export function totalOf({
  counts,
  filters,
}: {
  counts: FacetCounts;
  filters: TimelineFilters;
}): number {
  const kinds = filters.kind.length > 0 ? filters.kind : [...counts.kind.keys()];
  return kinds.reduce((sum, kind) => sum + (counts.kind.get(kind) ?? 0), 0);
}
