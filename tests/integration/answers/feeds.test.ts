import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importStoryFolder } from "@/lib/story/import-story-folder";
import { createStoryFolder } from "../../fixtures/story/story-folder";
import { openAnswers, SITE } from "./open-answers";

process.env["WEBSUB_HUB"] = "https://hub.example/";
let answers: Awaited<ReturnType<typeof openAnswers>>;
beforeAll(async () => {
  answers = await openAnswers("prisma/story");
});
afterAll(() => answers.file.remove());

const QUERY = "?regulator=us-president&contested=1&asof=2020-09-14";
const atom = async (address: string) => parseAtomFeed(await answers.text(address));

describe("the feeds of a timeline", () => {
  it("tell the same entries under the same ids in Atom, RSS and JSON", async () => {
    const inAtom = await atom(`/timeline.atom${QUERY}`);
    const inRss = parseRssFeed(await answers.text(`/timeline.rss${QUERY}`));
    const inJson = parseJsonFeed(await answers.text(`/timeline.feed.json${QUERY}`));
    const ids = inAtom.entries?.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(inRss.items?.map(({ guid }) => guid?.value)).toEqual(ids);
    expect(inJson.items?.map(({ id }) => id)).toEqual(ids);
    for (const id of ids ?? [])
      expect(id).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
  });

  it("carry title, words, source, contested mark and absolute addresses of the reading day", async () => {
    const feed = await atom(`/timeline.atom${QUERY}`);
    expect(feed.links).toContainEqual({
      href: `${SITE}/timeline.atom${QUERY}`,
      rel: "self",
      type: "application/atom+xml",
    });
    expect(feed.subtitle?.value).toContain("As of 14 September 2020");
    const entry = feed.entries?.find(({ title }) => title?.value?.includes("stop doing business"));
    expect(entry?.links?.[0]?.href).toBe(
      `${SITE}/statements/order-read-as-business-ban?asof=2020-09-14`,
    );
    expect(entry?.content?.value).toContain("Contested: <a href=");
    expect(entry?.content?.value).toContain("own account of the order");
    expect(entry?.categories?.map(({ term }) => term)).toContain("contested");
  });

  it("can be read by a reader that knows only the common ground", async () => {
    const reader = new RssParser();
    for (const form of ["atom", "rss"]) {
      const feed = await reader.parseString(await answers.text(`/timeline.${form}`));
      expect(feed.items).toHaveLength(36);
      for (const item of feed.items) {
        expect(item.title).toBeTruthy();
        expect(item.link).toMatch(/^https:\/\/tracker\.example\/statements\//);
        expect(Date.parse(item.isoDate ?? "")).not.toBeNaN();
      }
    }
  });

  it("are whole feeds where nothing is found", async () => {
    const none = "?bidder=twitter&kind=denial";
    expect((await atom(`/timeline.atom${none}`)).entries ?? []).toEqual([]);
    expect(parseRssFeed(await answers.text(`/timeline.rss${none}`)).items ?? []).toEqual([]);
    const feed = JSON.parse(await answers.text(`/timeline.feed.json${none}`)) as object;
    expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1", items: [] });
  });

  it("are the same to the byte while nothing changes", async () => {
    for (const address of ["/timeline.atom", "/moves.rss", "/timeline.feed.json"])
      expect(await answers.text(address)).toBe(await answers.text(address));
  });

  it("tell a moment of change only for what has changed", async () => {
    const before = await atom("/timeline.atom?asof=2020-09-14");
    const later = new Date("2026-03-03T03:03:03Z");
    const folder = createStoryFolder({
      "third.yaml": `articles:
  - slug: third
    headline: A third article
    publishedOn: 2020-09-14
    publishedBasis: stated
citations:
  - statement: walmart-on-regulators
    article: third
    paragraph: 9`,
    });
    const { client } = answers.file;
    const outcome = await importStoryFolder({ folder, client, recordedAt: later });
    expect(outcome).toMatchObject({ ok: true });
    const after = await atom("/timeline.atom?asof=2020-09-14");
    const updates = (feed: typeof before) =>
      new Map(feed.entries?.map(({ id, updated }) => [id, updated]));
    const changed = [...updates(after)].filter(([id, at]) => updates(before).get(id) !== at);
    expect(changed).toHaveLength(1);
    expect(new Date(changed[0]?.[1] ?? "")).toEqual(later);
    expect(new Date(after.updated ?? "")).toEqual(later);
  });
});

describe("the feed of moves", () => {
  it("tells of moved stages, deadlines and new disputes, and of nothing else", async () => {
    const feed = await atom("/moves.atom?asof=2020-09-14&order=oldest");
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual([
      "US order deadline: set to 15 September 2020",
      "Microsoft: In talks",
      "Walmart: In talks",
      "Microsoft: In talks → Offer made",
      "Oracle: Linked",
      "Twitter: Linked",
      "Microsoft: Offer made → Declined",
      "Oracle: Linked → Chosen",
      "CFIUS clearance: Needed",
      "Chinese export licence: Needed",
      "Contested: What does the order demand by its deadline?",
    ]);
  });

  it("follows the filters, and tells no dispute before a second position was public", async () => {
    const oracle = await atom("/moves.atom?asof=2020-09-14&bidder=oracle");
    // One report names Twitter beside Oracle; it is a statement about Oracle too.
    expect(oracle.entries?.map(({ title }) => title?.value)).toEqual([
      "Oracle: Linked → Chosen",
      "Twitter: Linked",
      "Oracle: Linked",
    ]);
    const earlier = await answers.text("/moves.atom?asof=2020-09-13");
    expect(earlier).not.toContain("Contested: What does the order demand by its deadline?");
  });
});

it("names a hub and itself in its header where a hub is configured", async () => {
  const answer = await answers.ask("/timeline.atom?order=oldest&bidder=oracle");
  const link = answer.headers.get("link");
  expect(link).toBe(
    `<${SITE}/timeline.atom?bidder=oracle&order=oldest>; rel="self"; type="application/atom+xml", <https://hub.example/>; rel="hub"`,
  );
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
});
