import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { parseAtomFeed, parseRssFeed } from "feedsmith";
import { bodyOf, SITE } from "./ask-public";
import { expect, test } from "./quiet-page";

const QUERIES = 300;
const DAYS = [
  "2020-08-14",
  "2020-08-31",
  "2020-09-10",
  "2020-09-13",
  "2020-09-14",
  "2020-09-20",
  "today",
];

/** Most parameters are left out of most queries, or nothing would be found. */
const seldom = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
const some = (values: string[]) =>
  seldom(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }));

/** Queries of every parameter of the grammar, as an address has them. */
const query = fc
  .record({
    bidder: some(["microsoft", "oracle", "twitter", "walmart"]),
    regulator: some(["cfius", "us-president", "chinese-government"]),
    party: some(["bytedance", "tiktok", "washington-post"]),
    kind: some(["announcement", "report", "action", "allegation", "denial"]),
    source: some(["reuters", "microsoft", "washington-post", "microsoft-out-of-running"]),
    article: some(["microsoft-out-of-running", "offer-rejected-algorithm-withheld"]),
    q: seldom(fc.constantFrom("oracle", "algor*", '"national security"', "deadline")),
    contested: seldom(fc.constant("1")),
    from: seldom(fc.constantFrom("2020-08", "2020-09-10", "2020-09-13/2020-09-14")),
    to: seldom(fc.constantFrom("2020-08", "2020-09-13", "2020-09")),
    asof: fc.option(fc.constantFrom(...DAYS), { freq: 2 }),
    order: fc.option(fc.constantFrom("oldest", "best"), { freq: 2 }),
  })
  .map((values) => {
    // Without a search nothing is better than another, and the page leads to the address without it.
    if (values.q === null && values.order === "best") values.order = null;
    const sent = new URLSearchParams();
    for (const [name, value] of Object.entries(values))
      for (const one of value === null ? [] : [value].flat().toSorted()) sent.append(name, one);
    return sent.size === 0 ? "" : `?${sent.toString()}`;
  });

type Row = { slug: string; contested: boolean };

const slugOf = (address: string | undefined) =>
  new URL(address ?? "").pathname.replace("/statements/", "");
const inOrder = (rows: Row[]) => rows.map(({ slug, contested }) => `${slug} ${contested}`);

/** Follows `after` to the end, as a reader does. */
async function onPages(address: string): Promise<Row[]> {
  const html = await bodyOf(address);
  const entries = html.split(/<article id="statement-/).slice(1);
  const rows = entries.map((entry) => {
    const [slug = ""] = entry.split('"');
    const own = entry.slice(0, entry.indexOf("</article>"));
    return { slug, contested: /<\/svg>contested/.test(own) };
  });
  const next =
    /<a href="([^"]*after=[^"]*)"[^>]*rel="next"|rel="next"[^>]*href="([^"]*after=[^"]*)"/.exec(
      html,
    );
  const link = next?.[1] ?? next?.[2];
  if (link === undefined) return rows;
  return [...rows, ...(await onPages(link.replaceAll("&amp;", "&").replace(/#.*$/, "")))];
}

async function inApi(address: string): Promise<Row[]> {
  const list = JSON.parse(await bodyOf(address)) as { items: Row[]; next: string | null };
  const rest = list.next === null ? [] : await inApi(list.next.replace(SITE, ""));
  return [...list.items, ...rest];
}

const FORMS: Record<string, (query: string) => Promise<Row[]>> = {
  API: (query) => inApi(`/api/v1/statements${query}`),
  "API in small pages": (query) =>
    inApi(`/api/v1/statements${query === "" ? "?" : `${query}&`}limit=7`),
  JSON: async (query) =>
    (JSON.parse(await bodyOf(`/timeline.json${query}`)) as { statements: Row[] }).statements,
  "JSON Lines": async (query) => {
    const lines = (await bodyOf(`/timeline.jsonl${query}`)).split("\n").slice(0, -1);
    return lines.map((line) => JSON.parse(line) as Row);
  },
  CSV: async (query) => {
    const text = await bodyOf(`/timeline.csv${query}`);
    const rows = parseCsv(text, { bom: true, columns: true }) as {
      slug: string;
      contested: string;
    }[];
    return rows.map(({ slug, contested }) => ({ slug, contested: contested === "1" }));
  },
  Atom: async (query) =>
    (parseAtomFeed(await bodyOf(`/timeline.atom${query}`)).entries ?? []).map((entry) => ({
      slug: slugOf(entry.links?.[0]?.href),
      contested: entry.categories?.some(({ term }) => term === "contested") ?? false,
    })),
  RSS: async (query) =>
    (parseRssFeed(await bodyOf(`/timeline.rss${query}`)).items ?? []).map((item) => ({
      slug: slugOf(item.link),
      contested: item.categories?.some(({ name }) => name === "contested") ?? false,
    })),
  "JSON Feed": async (query) => {
    const feed = JSON.parse(await bodyOf(`/timeline.feed.json${query}`)) as {
      items: { url: string; tags?: string[] }[];
    };
    return feed.items.map(({ url, tags }) => {
      return { slug: slugOf(url), contested: tags?.includes("contested") ?? false };
    });
  },
};

test("one query means the same rows, in the same order, in every form", async () => {
  test.setTimeout(600_000);
  const queries = [...new Set(fc.sample(query, { numRuns: QUERIES, seed: 20200914 }))];
  let rows = 0;
  let empty = 0;
  for (const one of queries) {
    const page = inOrder(await onPages(`/${one}`));
    rows += page.length;
    empty += Number(page.length === 0);
    for (const [form, read] of Object.entries(FORMS))
      expect(inOrder(await read(one)), `${form} of ${one}`).toEqual(page);
  }
  // Most of the queries must find something, and some nothing, or little would have been shown.
  const description = `${queries.length} queries, ${rows} rows, ${empty} without any`;
  test.info().annotations.push({ type: "compared", description });
  expect(queries.length).toBeGreaterThan(200);
  expect(rows).toBeGreaterThan(500);
  expect(empty).toBeGreaterThan(0);
});
