import { generateAtomFeed, generateJsonFeed, generateRssFeed, type AtomFeed } from "feedsmith";
import { TRACKER_NAME } from "../tracker-name";
import type { FeedDocument, FeedItem } from "./feed-document";
import { plainXml } from "./plain-xml";

export const FEED_TYPES = {
  atom: "application/atom+xml",
  rss: "application/rss+xml",
  json: "application/feed+json",
} as const;
export type FeedForm = keyof typeof FEED_TYPES;

/** Writes a feed as Atom (RFC 4287), RSS 2.0 or JSON Feed 1.1. */
export function writeFeed(feed: FeedDocument, form: FeedForm): string {
  switch (form) {
    case "atom":
      return plainXml(toAtom(feed));
    case "rss":
      return plainXml(toRss(feed));
    case "json":
      return toJsonFeed(feed);
  }
}

function toAtom(feed: FeedDocument): string {
  return generateAtomFeed<true>(
    {
      id: feed.id,
      title: { value: feed.title },
      subtitle: { value: feed.subtitle },
      updated: feed.updated,
      links: atomLinks(feed, "atom"),
      authors: [{ name: TRACKER_NAME }],
      xml: { lang: feed.story.language },
      entries: feed.items.map(toAtomEntry),
    },
    { strict: true },
  );
}

// The library takes Atom's texts as `{ value }`; a plain string would vanish without a word.
function toAtomEntry(item: FeedItem): AtomFeed.Entry<Date, true> {
  return {
    id: item.id,
    title: { value: item.title },
    links: [{ href: item.url, rel: "alternate", type: "text/html" }],
    summary: { value: item.summary },
    content: { value: item.html, type: "html" },
    authors: [{ name: TRACKER_NAME }],
    categories: item.tags.map((term) => ({ term })),
    published: item.published,
    updated: item.updated,
  };
}

function toRss(feed: FeedDocument): string {
  return generateRssFeed<true>(
    {
      title: feed.title,
      link: feed.links.page,
      description: feed.subtitle,
      language: feed.story.language,
      lastBuildDate: feed.updated,
      atom: { id: feed.id, links: atomLinks(feed, "rss") },
      items: feed.items.map((item) => ({
        title: item.title,
        link: item.url,
        guid: { value: item.id, isPermaLink: false },
        description: item.html,
        pubDate: item.published,
        categories: item.tags.map((name) => ({ name })),
        dc: { creators: [TRACKER_NAME] },
        atom: { updated: item.updated },
      })),
    },
    { strict: true },
  );
}

function toJsonFeed(feed: FeedDocument): string {
  const { links, story } = feed;
  const document = generateJsonFeed<true>(
    {
      title: feed.title,
      description: feed.subtitle,
      home_page_url: links.page,
      feed_url: links.self,
      language: story.language,
      authors: [{ name: TRACKER_NAME, url: feed.siteUrl }],
      ...(links.next === null ? {} : { next_url: links.next }),
      ...(links.hub === null ? {} : { hubs: [{ type: "WebSub", url: links.hub }] }),
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        content_html: item.html,
        authors: [{ name: TRACKER_NAME }],
        tags: item.tags,
        date_published: item.published,
        date_modified: item.updated,
      })),
    },
    { strict: true },
  );
  // The library leaves an empty list out, which a feed must have (JSON Feed 1.1, "items").
  return JSON.stringify({ items: [], ...(document as object) });
}

function atomLinks({ links }: FeedDocument, form: "atom" | "rss"): AtomFeed.Link<Date, true>[] {
  const { self, page, next, hub } = links;
  return [
    { href: self, rel: "self", type: FEED_TYPES[form] },
    ...(form === "atom" ? [{ href: page, rel: "alternate", type: "text/html" }] : []),
    ...(next === null ? [] : [{ href: next, rel: "next", type: FEED_TYPES[form] }]),
    ...(hub === null ? [] : [{ href: hub, rel: "hub" }]),
  ];
}
