import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toCsv } from "@/lib/exports/tables/statement-table";
import { timelineSchema } from "@/lib/exports/json/timeline-json";
import { buildStatement } from "../../setup/builders";
import { openAnswers, SITE } from "./open-answers";

let answers: Awaited<ReturnType<typeof openAnswers>>;
beforeAll(async () => {
  answers = await openAnswers("prisma/story");
});
afterAll(() => answers.file.remove());

const rowsOf = (csv: string) =>
  parse(csv, { bom: true, columns: true }) as Record<string, string>[];

describe("the table", () => {
  it("is UTF-8 with its mark, and holds every row with its dates, sources and marks", async () => {
    const csv = await answers.text("/timeline.csv?asof=2020-09-14");
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const rows = rowsOf(csv);
    expect(rows).toHaveLength(36);
    const walmart = rows.find(({ slug }) => slug === "walmart-negotiated-beside-microsoft");
    expect(walmart).toMatchObject({
      occurred_on: "../2020-09-13",
      occurred_earliest: "",
      occurred_latest: "2020-09-13",
      origin_slug: "reuters",
      contested: "0",
      as_of: "2020-09-14",
      url: `${SITE}/statements/walmart-negotiated-beside-microsoft?asof=2020-09-14`,
    });
    const contested = rowsOf(await answers.text("/timeline.csv?contested=1&asof=2020-09-14"));
    expect(contested).toEqual(rows.filter((row) => row["contested"] === "1"));
    expect(contested.map(({ slug }) => slug)).toEqual([
      "order-read-as-business-ban",
      "order-read-as-forced-sale",
    ]);
  });

  it("keeps spreadsheets from taking a text for a formula", () => {
    const statements = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＠x"].map(
      (headline, index) => buildStatement({ slug: `s${index}`, headline }),
    );
    const csv = toCsv({
      siteUrl: SITE,
      readingDay: "2020-09-14",
      asOf: null,
      entries: statements.map((statement) => ({
        statement,
        contested: [],
        updatedAt: statement.recordedAt,
        found: [],
      })),
    });
    for (const { headline } of rowsOf(csv)) expect(headline).toMatch(/^'/);
  });
});

describe("the JSON documents", () => {
  it("keep to their schema, say their day and hold as many rows as they say", async () => {
    const document = timelineSchema.parse(
      JSON.parse(await answers.text("/timeline.json?kind=report&asof=2020-09-14")),
    );
    expect(document.asOf).toBe("2020-09-14");
    expect(document.query).toBe("?kind=report&asof=2020-09-14");
    expect(document.statements).toHaveLength(document.count);
    expect(new Set(document.statements.map(({ kind }) => kind))).toEqual(new Set(["report"]));
  });

  it("hold the same rows as lines", async () => {
    const lines = (await answers.text("/timeline.jsonl?contested=1")).split("\n");
    expect(lines.pop()).toBe("");
    const { statements } = JSON.parse(await answers.text("/timeline.json?contested=1")) as {
      statements: unknown[];
    };
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(statements);
  });
});

it("offers the dates that were meant, each reading of them", async () => {
  const answer = await answers.ask("/timeline.csv?asof=09/10/2020&from=Sept+2020&to=%00");
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    errors: [
      { parameter: "from", nearest: "2020-09" },
      { parameter: "to", value: "U+0000", nearest: null },
      { parameter: "asof", nearest: "2020-10-09", other: "2020-09-10" },
    ],
  });
});

it("names every faulty parameter at once, with the nearest valid value", async () => {
  const answer = await answers.ask("/timeline.csv?bidder=orcale&kind=anouncement&biddr=x&asof=no");
  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const problem = (await answer.json()) as { errors: { parameter: string; nearest: unknown }[] };
  expect(problem.errors.map(({ parameter, nearest }) => [parameter, nearest])).toEqual([
    ["biddr", "bidder"],
    ["bidder", "oracle"],
    ["kind", "announcement"],
    ["asof", null],
  ]);
});

describe("what crawlers read", () => {
  it("tells of each page when it last changed", async () => {
    const index = await answers.text("/sitemap.xml");
    expect(index).toContain(`<loc>${SITE}/sitemaps/pages.xml</loc>`);
    expect(index).toContain(`<loc>${SITE}/sitemaps/statements-1.xml</loc>`);
    const pages = await answers.text("/sitemaps/pages.xml");
    expect(pages).toContain(
      `<loc>${SITE}/bidders/oracle</loc><lastmod>2026-01-01T00:00:00.000Z</lastmod>`,
    );
    const statements = await answers.text("/sitemaps/statements-1.xml");
    expect(statements.match(/<url>/g)).toHaveLength(36);
    expect((await answers.ask("/sitemaps/statements-2.xml")).status).toBe(404);
  });

  it("finds the site map through robots.txt, and icons through the manifest", async () => {
    expect(await answers.text("/robots.txt")).toContain(`Sitemap: ${SITE}/sitemap.xml`);
    const manifest = JSON.parse(await answers.text("/manifest.webmanifest")) as {
      name: string;
      icons: { sizes: string; purpose: string }[];
    };
    expect(manifest.name).toBe("TikTok: who will own the US operations?");
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      "any any",
      "192x192 any",
      "512x512 any",
      "512x512 maskable",
    ]);
  });
});
