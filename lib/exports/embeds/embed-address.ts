import type { Place } from "@/lib/filters/page-address";
import { scopeOf } from "@/lib/filters/page-scope";
import { queryWith } from "@/lib/filters/filters-address";
import type { TimelineFilters } from "@/lib/filters/timeline-filters";

export const EMBED_KINDS = ["countdown", "board", "approvals", "timeline"] as const;
/** The parts of the dashboard that other sites may frame. */
export type EmbedKind = (typeof EMBED_KINDS)[number];

/** What stands in a frame, and about how high it is in CSS pixels at 600 of width. */
export type Embed = { kind: EmbedKind; address: string; title: string; height: number };

const TITLES: Record<EmbedKind, string> = {
  countdown: "Countdown",
  board: "Bidder board",
  approvals: "Approvals",
  timeline: "Timeline",
};

/** Until the frame has told its height itself; a frame too high is better than one that hides lines. */
const HEIGHTS: Record<EmbedKind, number> = {
  countdown: 260,
  board: 420,
  approvals: 420,
  timeline: 640,
};

const KIND_OF_PAGE: Readonly<Record<string, EmbedKind>> = {
  "": "board",
  bidders: "timeline",
  regulators: "timeline",
  parties: "timeline",
  articles: "timeline",
  deadlines: "countdown",
};

/** The part that stands for a page in other sites; null for pages that have none. */
export function embedOf({ place, siteUrl }: { place: Place; siteUrl: string }): Embed | null {
  const [, page = "", part] = place.path.split("/");
  const filters = scopeOf(place);
  if (page === "embed") return isEmbedKind(part) ? toEmbed(part, siteUrl, filters) : null;
  const kind = KIND_OF_PAGE[page];
  return kind === undefined ? null : toEmbed(kind, siteUrl, filters);
}

export function toEmbed(kind: EmbedKind, siteUrl: string, filters: TimelineFilters): Embed {
  const address = `${siteUrl}/embed/${kind}${queryWith(filters, {})}`;
  return { kind, address, title: TITLES[kind], height: HEIGHTS[kind] };
}

/** The address that tells how to embed a page (oembed.com); null where the page has no embed. */
export function oEmbedAddress({ place, siteUrl }: { place: Place; siteUrl: string }) {
  if (embedOf({ place, siteUrl }) === null) return null;
  const page = siteUrl + place.path + queryWith(place.filters, {});
  return `${siteUrl}/oembed?${new URLSearchParams({ url: page, format: "json" }).toString()}`;
}

function isEmbedKind(text: string | undefined): text is EmbedKind {
  return EMBED_KINDS.some((kind) => kind === text);
}
