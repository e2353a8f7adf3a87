import type { PageKind, Place } from "./page-address";
import type { TimelineFilters } from "./timeline-filters";

const SCOPES: Partial<Record<PageKind, "bidder" | "regulator" | "party" | "article">> = {
  bidders: "bidder",
  regulators: "regulator",
  parties: "party",
  articles: "article",
};

/** The filters of the rows that a page is about: those of its address, and what it is a page of. */
export function scopeOf({ path, filters }: Place): TimelineFilters {
  const [, kind = "", slug] = path.split("/");
  const facet = SCOPES[kind as PageKind];
  return facet === undefined || slug === undefined ? filters : { ...filters, [facet]: [slug] };
}
