import { STATEMENT_KIND_WORDING } from "@/lib/domain/statement";
import { recordAddress } from "@/lib/filters/page-address";
import { formatDay, formatSpeaker } from "@/lib/format";
import { nameUuid } from "../name-uuid";
import { latest, type Entry, type Frame, type TimelineDocument } from "../timeline-document";
import { entryHtml } from "./feed-content";

/** One thing a feed tells, before it is written in one of the three languages. */
export type FeedItem = {
  /** Urn of a UUID made from the record's name: it survives a change of the site's address. */
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  tags: string[];
  published: Date;
  updated: Date;
};

/** Where a feed stands in a longer one (RFC 5005). */
export type FeedLinks = { self: string; page: string; next: string | null; hub: string | null };

export type FeedDocument = Frame & {
  id: string;
  title: string;
  subtitle: string;
  updated: Date;
  links: FeedLinks;
  items: FeedItem[];
};

/** The feed of a filtered timeline: the same statements in the same order. */
export function timelineFeed(document: TimelineDocument, links: FeedLinks): FeedDocument {
  const { story } = document;
  const items = document.entries.map((entry) => toItem(entry, document));
  return frameFeed({ document, name: "timeline", title: story.title, items, links });
}

export function frameFeed({
  document,
  name,
  title,
  items,
  links,
}: {
  document: Frame;
  name: string;
  title: string;
  items: FeedItem[];
  links: FeedLinks;
}): FeedDocument {
  const { story, asOf, readingDay, revisedAt, siteUrl, query } = document;
  const day = asOf === null || asOf === "today" ? "" : ` As of ${formatDay(readingDay)}.`;
  return {
    story,
    siteUrl,
    asOf,
    readingDay,
    query,
    revisedAt,
    id: `urn:uuid:${nameUuid(story.slug, "feed", name, query)}`,
    title,
    subtitle: `${story.description}${day}`,
    updated: items.length === 0 ? revisedAt : latest(items.map(({ updated }) => updated)),
    links,
    items,
  };
}

function toItem(entry: Entry, document: Frame): FeedItem {
  const { statement, contested, updatedAt } = entry;
  const { siteUrl, asOf, story } = document;
  const { slug, headline, summary, kind, speaker, recordedAt } = statement;
  return {
    id: `urn:uuid:${nameUuid(story.slug, "statements", slug)}`,
    url: siteUrl + recordAddress({ kind: "statements", slug, asOf }),
    title: headline,
    summary,
    html: entryHtml(entry, document),
    tags: [
      STATEMENT_KIND_WORDING[kind].label.toLowerCase(),
      ...new Set([formatSpeaker(speaker), ...statement.parties.map((party) => party.slug)]),
      ...(contested.length === 0 ? [] : ["contested"]),
    ],
    published: recordedAt,
    updated: updatedAt,
  };
}
