import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { compareByOccurrence } from "@/lib/domain/occurrence-order";
import { parseFilters, type QueryParameters } from "@/lib/filters/parse-filters";
import { FACETS } from "@/lib/filters/timeline-filters";
import { readCatalogue, type Catalogue } from "@/lib/queries/records/catalogue";
import { readFacetCounts } from "@/lib/queries/timeline/count-facets";
import { readCoverage } from "@/lib/queries/timeline/get-coverage";
import { readStatements } from "@/lib/queries/timeline/list-statements";
import { readVocabulary } from "@/lib/queries/records/list-vocabulary";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

let file: TemporaryDatabase;
let catalogue: Catalogue;

beforeAll(async () => {
  file = await temporaryDatabase("prisma/story");
  catalogue = await readCatalogue(file.client);
});
afterAll(() => file.remove());

const CONTESTED = [
  "sale-to-oracle",
  "algorithm-in-sale",
  "deadline-demand",
  "user-data",
  "forced-sale",
];

async function select(query: QueryParameters, asOf: CalendarDay = "2020-09-14") {
  const source = { database: file.client, catalogue };
  const { filters, notices } = parseFilters(query, await readVocabulary(source));
  expect(notices).toEqual([]);
  return { ...source, selection: { filters, asOf, contestedQuestions: CONTESTED } };
}
const slugs = async (query: QueryParameters, asOf?: CalendarDay) =>
  (await readStatements(await select(query, asOf))).map(({ slug }) => slug);

describe("the timeline", () => {
  it("comes newest first, in the order of the domain, and oldest first when asked", async () => {
    const statements = await readStatements(await select({}));
    expect(statements).toHaveLength(36);
    expect(statements.toReversed()).toEqual(statements.toSorted(compareByOccurrence));
    expect(await slugs({ order: "oldest" })).toEqual((await slugs({})).toReversed());
  });

  it.each<[QueryParameters, CalendarDay, string[], string[]]>([
    [
      { bidder: "twitter" },
      "2020-09-14",
      ["oracle-and-twitter-named-as-suitors"],
      ["oracle-consortium-chosen"],
    ],
    [
      { party: "bytedance" },
      "2020-09-14",
      ["bytedance-declined-microsoft", "source-code-not-for-sale"],
      ["tiktok-denied-sharing-data"],
    ],
    [
      { party: "reuters" },
      "2020-09-14",
      ["reuters-walmart-still-talking"],
      ["walmart-stays-interested"],
    ],
    [{ party: "oracle" }, "2020-09-14", ["oracle-consortium-chosen"], ["walmart-stays-interested"]],
    [
      { bidder: ["twitter", "walmart"] },
      "2020-09-14",
      ["oracle-and-twitter-named-as-suitors", "walmart-stays-interested"],
      ["microsoft-defended-proposal"],
    ],
    [
      { bidder: "walmart", kind: "announcement" },
      "2020-09-14",
      ["walmart-stays-interested"],
      ["reuters-walmart-still-talking"],
    ],
    [
      { bidder: "walmart", regulator: "cfius" },
      "2020-09-14",
      [],
      ["walmart-stays-interested", "sale-needs-cfius"],
    ],
    [
      { regulator: "us-president" },
      "2020-09-09",
      ["executive-order-issued", "trump-threatened-ban"],
      ["trump-refused-extension"],
    ],
    [
      { source: "reuters" },
      "2020-09-14",
      ["reuters-walmart-still-talking", "walmart-negotiated-beside-microsoft"],
      ["walmart-stays-interested"],
    ],
    [
      { source: "microsoft-out-of-running" },
      "2020-09-14",
      ["algorithm-in-sale-unclear"],
      ["oracle-consortium-chosen"],
    ],
    [
      { article: "offer-rejected-algorithm-withheld" },
      "2020-09-14",
      ["sale-needs-cfius", "microsoft-set-out-principles"],
      ["oracle-consortium-chosen"],
    ],
    [
      { contested: "1" },
      "2020-09-14",
      ["state-media-no-sale-to-oracle"],
      ["microsoft-defended-proposal"],
    ],
    [
      { from: "2020-09-14" },
      "2020-09-14",
      ["oracle-consortium-chosen", "sale-needs-cfius"],
      ["source-code-not-for-sale"],
    ],
    [
      { to: "2020-08" },
      "2020-09-14",
      ["trump-threatened-ban", "oracle-consortium-chosen"],
      ["trump-refused-extension", "algorithm-is-key-asset"],
    ],
  ])("under %o as of %s", async (query, asOf, present, absent) => {
    const found = await slugs(query, asOf);
    expect(found).toEqual(expect.arrayContaining(present));
    for (const slug of absent) expect(found).not.toContain(slug);
  });

  it("never shows what was not certainly public yet", async () => {
    for (const asOf of ["2020-08-30", "2020-08-31", "2020-09-10", "2020-09-13"] as const)
      for (const { publicOn } of await readStatements(await select({}, asOf)))
        expect(publicOn.latest <= asOf).toBe(true);
    expect(await slugs({}, "2020-08-30")).toEqual([]);
  });
});

describe("facet counts", () => {
  it.each<[QueryParameters, CalendarDay]>([
    [{}, "2020-09-14"],
    [{ bidder: "oracle" }, "2020-09-14"],
    [{ bidder: ["oracle", "walmart"], kind: "report" }, "2020-09-14"],
    [{ contested: "1", article: "microsoft-out-of-running" }, "2020-09-14"],
    [{ regulator: "us-president", from: "2020-09" }, "2020-09-13"],
  ])("are what choosing each value under %o would give", async (query, asOf) => {
    const source = await select(query, asOf);
    const counts = await readFacetCounts(source);
    const vocabulary = await readVocabulary(source);
    for (const facet of FACETS)
      for (const { slug } of vocabulary[facet]) {
        const filters = { ...source.selection.filters, [facet]: [slug] };
        const chosen = await readStatements({
          ...source,
          selection: { ...source.selection, filters },
        });
        expect([facet, slug, counts[facet].get(slug) ?? 0]).toEqual([facet, slug, chosen.length]);
      }
  });
});

it("counts what became public on each day, an imprecise date on its last", async () => {
  expect(await readCoverage(file.client)).toEqual([
    { day: "2020-08-31", statements: 3 },
    { day: "2020-09-10", statements: 1 },
    { day: "2020-09-13", statements: 8 },
    { day: "2020-09-14", statements: 24 },
  ]);
});
