import type { Party, PartyRole } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { queryWith } from "./filters-address";
import type { TimelineFilters } from "./timeline-filters";

/** The collections whose records have a page each; the names are the first part of its address. */
export const PAGE_KINDS = [
  "bidders",
  "regulators",
  "parties",
  "deadlines",
  "questions",
  "statements",
  "articles",
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

export function isPageKind(text: string): text is PageKind {
  return (PAGE_KINDS as readonly string[]).includes(text);
}

/** Where a reader is: a page, and the checked query it was asked for with. */
export type Place = { path: string; filters: TimelineFilters };

/** The same page with some of its query replaced. */
export function addressWith(place: Place, change: Partial<TimelineFilters>): string {
  return place.path + queryWith(place.filters, change);
}

/** Another page read on the same day; other filters do not come along. */
export function pageAddress({ path, asOf }: { path: string; asOf: AskedDay }): string {
  // A day needs no encoding, and a page holds hundreds of these links.
  return asOf === null ? path : `${path}?asof=${asOf}`;
}

/** The page of one record, read on the same day. */
export function recordAddress(record: { kind: PageKind; slug: string; asOf: AskedDay }): string {
  return pageAddress({ path: recordPath(record), asOf: record.asOf });
}

/** The kind of page that tells of a party: bidders and regulators have pages of their own. */
export function partyPageKind(role: PartyRole): "bidders" | "regulators" | "parties" {
  if (role === "bidder") return "bidders";
  return role === "regulator" ? "regulators" : "parties";
}

/** The page of a party, read on the same day. */
export function partyAddress(args: {
  party: Pick<Party, "role" | "slug">;
  asOf: AskedDay;
}): string {
  const { party, asOf } = args;
  return recordAddress({ kind: partyPageKind(party.role), slug: party.slug, asOf });
}

export function recordPath({ kind, slug }: { kind: PageKind; slug: string }): string {
  return `/${kind}/${slug}`;
}
