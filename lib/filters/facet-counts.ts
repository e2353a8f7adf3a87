import type { Facet } from "./timeline-filters";

/** For each facet, how many statements each of its values would give beside the other choices, by slug. */
export type FacetCounts = Record<Facet, ReadonlyMap<string, number>>;
