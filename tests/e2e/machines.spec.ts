import { HtmlValidate } from "html-validate";
import jsonld from "jsonld";
import { askPublic, bodyOf, SITE } from "./ask-public";
import { expect, test } from "./quiet-page";

const PAGES = [
  "/",
  "/?bidder=oracle&contested=1&asof=2020-09-14",
  "/bidders/oracle",
  "/regulators/us-president?asof=2020-09-13",
  "/deadlines/us-order-deadline",
  "/questions/deadline-demand",
  "/statements/microsoft-defended-proposal",
  "/articles/offer-rejected-algorithm-withheld",
  "/changes",
  "/about",
  "/data",
  "/data?bidder=oracle",
  "/embed/countdown",
  "/embed/board?asof=2020-09-13",
  "/embed/approvals",
  "/embed/timeline?kind=denial",
];

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // The markup is written by a renderer that has its own, equally valid, ways to write it.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "doctype-style": "off",
    "no-inline-style": "error",
    // Assistive technology in use still needs the role beside `list-style: none`.
    "no-redundant-role": "off",
  },
});

for (const page of PAGES)
  test(`${page} is valid HTML, and each address it names is the site's own`, async () => {
    const html = await bodyOf(page);
    const report = await validator.validateString(html);
    const messages = report.results.flatMap((result) => result.messages);
    expect(messages.map(({ ruleId, message, selector }) => [ruleId, message, selector])).toEqual(
      [],
    );
    const absolute = [...html.matchAll(/(?:href|content|src)="(https?:\/\/[^/"]+)/g)];
    expect(new Set(absolute.map(([, origin]) => origin))).toEqual(new Set([SITE]));
  });

/** schema.org's context, as far as expansion needs it: every term in its vocabulary. */
const documentLoader = async (url: string) => ({
  documentUrl: url,
  document: {
    "@context": {
      "@vocab": "https://schema.org/",
      id: "@id",
      type: "@type",
      url: { "@type": "@id" },
      contentUrl: { "@type": "@id" },
      eventStatus: { "@type": "@id" },
    },
  },
});

const TYPES: [page: string, types: string[]][] = [
  ["/", ["Dataset", "CreativeWork"]],
  ["/bidders/oracle", ["Organization", "BreadcrumbList"]],
  ["/deadlines/us-order-deadline", ["CreativeWork", "BreadcrumbList"]],
  ["/questions/deadline-demand", ["Question", "BreadcrumbList"]],
  ["/statements/microsoft-defended-proposal", ["Claim", "Quotation", "BreadcrumbList"]],
  ["/articles/offer-rejected-algorithm-withheld", ["Article", "BreadcrumbList"]],
  ["/data", ["Dataset", "CreativeWork", "BreadcrumbList"]],
];

type Node = { "@type"?: string[]; "@id"?: string; [property: string]: unknown };

async function expand(page: string): Promise<Node[]> {
  const html = await bodyOf(page);
  const text = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? "";
  const options = { documentLoader, safe: true } as jsonld.Options.Expand;
  const expanded: unknown = await jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument, options);
  return expanded as Node[];
}

for (const [page, types] of TYPES)
  test(`${page} says in schema.org what it is about`, async () => {
    const nodes = await expand(page);
    expect(new Set(nodes.flatMap((node) => node["@type"] ?? []))).toEqual(
      new Set(types.map((type) => `https://schema.org/${type}`)),
    );
    for (const id of nodes.flatMap((node) => node["@id"] ?? [])) expect(id).toContain(SITE);
  });

test("the data for machines carries the contested mark and the reading day", async () => {
  const [claim] = await expand("/statements/order-read-as-forced-sale?asof=2020-09-14");
  expect(claim?.["@id"]).toBe(`${SITE}/statements/order-read-as-forced-sale?asof=2020-09-14`);
  expect(claim?.["https://schema.org/keywords"]).toEqual([{ "@value": "contested" }]);
  const hidden = await bodyOf("/statements/oracle-consortium-chosen?asof=2020-09-01");
  expect(hidden).not.toContain("consortium led");
});

test("each page leads to the same rows in other forms, and to a picture", async () => {
  for (const page of PAGES.filter((one) => one !== "/changes")) {
    const html = await bodyOf(page);
    const links = [...html.matchAll(/<link rel="alternate" type="([^"]*)" href="([^"]*)"/g)];
    expect(links.length, page).toBeGreaterThanOrEqual(6);
    for (const [, type, href] of links) {
      const answer = await askPublic((href ?? "").replaceAll("&amp;", "&").replace(SITE, ""));
      expect([answer.status, answer.type.split(";")[0]], href).toEqual([
        200,
        type === "application/json+oembed" ? "application/json" : type,
      ]);
    }
    const picture = /property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? "";
    const drawn = await askPublic(picture.replaceAll("&amp;", "&").replace(SITE, ""));
    expect([drawn.status, drawn.type], picture).toEqual([200, "image/png"]);
  }
});

test("link previews find what a page says of itself in its first 4 KB", async () => {
  for (const page of PAGES) {
    const start = Buffer.from(await bodyOf(page))
      .subarray(0, 4_096)
      .toString();
    for (const text of ["<title>", 'name="description"', "og:title", "og:image", "og:url"])
      expect(start, `${page}: ${text}`).toContain(text);
    const style = start.search(/<style|rel="stylesheet"/);
    if (style !== -1) expect(start.indexOf("og:url"), page).toBeLessThan(style);
  }
});

test("only what a search found is closed to crawlers, and no feed, calendar or table", async () => {
  const { body } = await askPublic("/robots.txt");
  const closed = [...body.matchAll(/^Disallow: (\S+)$/gm)].map(
    ([, path]) => new RegExp(`^${(path ?? "").replace(/[.?]/g, "\\$&").replaceAll("*", ".*")}`),
  );
  const mayFetch = (address: string) => !closed.some((path) => path.test(address));
  for (const path of ["/", "/embed/timeline"]) {
    expect(mayFetch(`${path}?q=oracle`)).toBe(false);
    expect(mayFetch(`${path}?bidder=oracle&q=oracle`)).toBe(false);
    expect(mayFetch(`${path}?bidder=oracle`)).toBe(true);
  }
  for (const path of [
    "/deadlines.ics",
    "/timeline.atom",
    "/moves.rss",
    "/timeline.csv",
    "/api/v1/statements",
  ])
    expect(mayFetch(`${path}?q=oracle`), path).toBe(true);
});

test("tags that come with a shared address are no fault of its reader's", async () => {
  for (const path of ["/timeline.atom", "/deadlines.ics", "/timeline.csv", "/api/v1/statements"]) {
    const tagged = await askPublic(
      `${path}?bidder=oracle&utm_source=x&utm_campaign=y&fbclid=1&gclid=2`,
    );
    expect(tagged.status, path).toBe(200);
    expect(tagged.body).toBe((await askPublic(`${path}?bidder=oracle`)).body);
    expect((await askPublic(`${path}?bidder=oracle&utmsource=x`)).status, path).toBe(400);
  }
});

test("a feed, a calendar and an answer that have not changed are not sent again", async () => {
  for (const address of ["/timeline.atom", "/moves.rss", "/deadlines.ics", "/api/v1/bidders"]) {
    const first = await askPublic(address);
    const again = await askPublic(address, { "if-none-match": first.headers["etag"] ?? "" });
    expect([again.status, again.body], address).toEqual([304, ""]);
    expect(first.headers["access-control-allow-origin"]).toBe("*");
  }
});

test.describe("a past state of the dashboard (RFC 7089)", () => {
  const ask = (address: string, moment: string) =>
    askPublic(address, { "accept-datetime": moment });

  test("is where a request for its moment is sent, with its filters", async () => {
    await askPublic("/?bidder=oracle");
    const gate = await ask("/?bidder=oracle", "Mon, 14 Sep 2020 02:00:00 GMT");
    expect(gate.status).toBe(302);
    // Two in the morning in Greenwich is still the evening before in New York.
    expect(gate.headers["location"]).toBe(`${SITE}/?bidder=oracle&asof=2020-09-13`);
    expect(gate.headers["vary"]).toContain("Accept-Datetime");
    expect(gate.headers["link"]).toContain(`<${SITE}/?bidder=oracle>; rel="original timegate"`);
    expect(gate.headers["link"]).toContain(`<${SITE}/timemap?bidder=oracle>; rel="timemap"`);
    const again = await askPublic("/?bidder=oracle");
    expect(again.status).toBe(200);
    expect(again.headers["vary"]).toContain("Accept-Datetime");
    expect(again.headers["memento-datetime"]).toBeUndefined();
  });

  test("says which moment it is, and does not negotiate", async () => {
    const state = await ask("/?asof=2020-09-13", "Thu, 10 Sep 2020 12:00:00 GMT");
    expect(state.status).toBe(200);
    expect(state.headers["memento-datetime"]).toBe("Mon, 14 Sep 2020 03:59:59 GMT");
  });

  test("is the first or the last one beyond the days there are; what is no date is refused", async () => {
    expect((await ask("/", "Sat, 01 Jan 2000 00:00:00 GMT")).headers["location"]).toBe(
      `${SITE}/?asof=2020-08-31`,
    );
    expect((await ask("/", "Sat, 01 Jan 2050 00:00:00 GMT")).headers["location"]).toBe(
      `${SITE}/?asof=2020-09-14`,
    );
    // The present day is not over: it has no state that stays.
    expect((await ask("/?asof=2026-11-22", "")).headers["memento-datetime"]).toBeUndefined();
    expect((await ask("/", "yesterday")).status).toBe(400);
  });

  test("is listed with all others", async () => {
    const map = await askPublic("/timemap");
    expect(map.type).toBe("application/link-format");
    expect(map.body).toContain(
      `<${SITE}/?asof=2020-09-14>; rel="last memento"; datetime="Tue, 15 Sep 2020 03:59:59 GMT"`,
    );
  });
});
