import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { parseFilters } from "@/lib/filters/parse-filters";
import { NO_FILTERS } from "@/lib/filters/timeline-filters";
import { catalogueAsOf, readCatalogue, type Catalogue } from "@/lib/queries/records/catalogue";
import { readFacetCounts } from "@/lib/queries/timeline/count-facets";
import { readPage } from "@/lib/queries/timeline/list-page";
import { readStatements } from "@/lib/queries/timeline/list-statements";
import { searchMatch } from "@/lib/queries/search/search-match";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

let file: TemporaryDatabase;
let catalogue: Catalogue;

beforeAll(async () => {
  file = await temporaryDatabase("prisma/story");
  catalogue = await readCatalogue(file.client);
});
afterAll(() => file.remove());

async function search(q: string, asOf: CalendarDay = "2020-09-14") {
  const selection = { filters: { ...NO_FILTERS, q }, asOf, contestedQuestions: [] };
  const called = catalogueAsOf(await readCatalogue(file.client), asOf);
  const found = await readStatements({ database: file.client, catalogue: called, selection });
  return found.map(({ slug }) => slug);
}

describe("a search", () => {
  it.each<[string, string, string[]]>([
    ["a headline", "stays interested", ["walmart-stays-interested"]],
    ["a quotation", '"national security"', ["microsoft-defended-proposal"]],
    ["a party", "twitter", ["oracle-and-twitter-named-as-suitors"]],
    ["an origin", "reuters", ["reuters-walmart-still-talking"]],
    ["letters of any case", "WALMART", ["walmart-stays-interested"]],
    ["letters without their marks", "wálmärt", ["walmart-stays-interested"]],
    ["the beginning of a word", "suit*", ["oracle-and-twitter-named-as-suitors"]],
    ["a long word that goes on", "suitor", ["oracle-and-twitter-named-as-suitors"]],
  ])("finds %s", async (_, q, slugs) => {
    expect(await search(q)).toEqual(expect.arrayContaining(slugs));
  });

  it("asks for every word, and for the words of a phrase in their order", async () => {
    const both = await search("walmart twitter");
    const [walmart, twitter] = [await search("walmart"), await search("twitter")];
    expect(both).toEqual(walmart.filter((slug) => twitter.includes(slug)));
    expect(await search('"interested stays"')).toEqual([]);
  });

  it("matches a word in quotes exactly", async () => {
    expect(await search('"suitor"')).toEqual([]);
  });

  it("finds nothing that is not public yet", async () => {
    expect(await search("oracle", "2020-08-30")).toEqual([]);
    const earlier = await search("microsoft", "2020-09-13");
    expect(earlier.length).toBeLessThan((await search("microsoft")).length);
  });

  it("keeps the order of the timeline and joins the facets and their counts", async () => {
    const { filters } = parseFilters(
      { q: "walmart", kind: "announcement" },
      {
        bidder: [],
        regulator: [],
        kind: [{ slug: "announcement", label: "" }],
        source: [],
        article: [],
        party: [],
      },
    );
    const selection = { filters, asOf: "2020-09-14" as const, contestedQuestions: [] };
    const source = { database: file.client, catalogue, selection };
    const found = await readStatements(source);
    const all = await search("walmart");
    expect(found.map(({ slug }) => slug)).toEqual(
      all.filter((slug) => found.some((statement) => statement.slug === slug)),
    );
    const counts = await readFacetCounts(source);
    expect([...counts.kind.values()].reduce((sum, n) => sum + n, 0)).toBe(all.length);
    expect(counts.kind.get("announcement")).toBe(found.length);
  });

  it("has what a statement itself says before what the headline of its article says", async () => {
    const filters = { ...NO_FILTERS, q: "algorithm sale", order: "best" as const };
    const selection = { filters, asOf: "2020-09-14" as const, contestedQuestions: [] };
    const place = { path: "/", filters };
    const page = await readPage({ database: file.client, catalogue, selection, place });
    const says = page.statements.map((one) => /algorithm/i.test(one.headline + one.summary));
    expect(says).toContain(true);
    expect(says).toContain(false);
    expect(says).toEqual(says.toSorted((a, b) => Number(b) - Number(a)));
  });

  it("is safe with any text", async () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            "AND",
            "OR",
            "NOT",
            "NEAR(",
            '"',
            "*",
            "^",
            "(",
            ")",
            "-",
            ":",
            "{",
            "}",
            "headline",
            "é",
            "\u0000",
            "'",
            "%",
            "_",
            "\ue000",
          ),
        )
        .map((parts) => parts.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(text, async (q) => {
        const { filters, notices } = parseFilters(
          { q },
          { bidder: [], regulator: [], party: [], kind: [], source: [], article: [] },
        );
        if (filters.q === null) return;
        expect(notices).toEqual([]);
        expect(searchMatch(filters.q, catalogue)).not.toBeNull();
        await search(filters.q);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the index", () => {
  const indexed = () =>
    file.client.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM "StatementSearch"`;

  it("follows every change of a text, a citation and an article", async () => {
    const { client } = file;
    const statement = await client.statement.findFirstOrThrow({
      where: { slug: "walmart-stays-interested" },
      include: { citations: true, parties: true },
    });
    const id = statement.id;
    await client.statement.update({ where: { id }, data: { headline: "Zanzibar headline" } });
    expect(await search("zanzibar")).toEqual(["walmart-stays-interested"]);
    expect(await search('"stays interested"')).not.toContain("walmart-stays-interested");
    await client.statement.update({ where: { id }, data: { headline: statement.headline } });
    expect(await search("zanzibar")).toEqual([]);

    const [citation] = statement.citations;
    if (citation === undefined) throw new Error("the statement has no citation");
    await client.citation.update({
      where: { id: citation.id },
      data: { quote: "Xylophone words" },
    });
    expect(await search("xylophone")).toEqual(["walmart-stays-interested"]);
    await client.citation.update({ where: { id: citation.id }, data: { quote: citation.quote } });
    expect(await search("xylophone")).toEqual([]);

    const article = await client.article.findFirstOrThrow();
    await client.article.update({
      where: { id: article.id },
      data: { publisher: "Vuvuzela Post" },
    });
    expect((await search("vuvuzela")).length).toBeGreaterThan(0);
    await client.article.update({
      where: { id: article.id },
      data: { publisher: article.publisher },
    });
    expect(await search("vuvuzela")).toEqual([]);
  });

  it("knows a party by every name it had by the reading day, and by none that it took later", async () => {
    const { client } = file;
    const walmart = await client.party.findUniqueOrThrow({ where: { slug: "walmart" } });
    const before = await search("walmart");
    const earlier = await search("walmart", "2020-09-13");
    await client.party.update({
      where: { id: walmart.id },
      data: {
        name: "Quokka",
        shortName: "Quokka",
        formerNames: { create: { name: "Walmart", shortName: "Walmart", until: "2020-09-13" } },
      },
    });
    expect(await search("quokka", "2020-09-13")).toEqual([]);
    expect(await search("walmart", "2020-09-13")).toEqual(earlier);
    expect((await search("quokka")).length).toBeGreaterThan(1);
    expect(await search("walmart")).toEqual(before);
    await client.formerName.deleteMany({ where: { partyId: walmart.id } });
    const { name, shortName } = walmart;
    await client.party.update({ where: { id: walmart.id }, data: { name, shortName } });
  });

  it("forgets a statement that is deleted, and knows each once", async () => {
    const [before] = await indexed();
    expect(Number(before?.n)).toBe(await file.client.statement.count());
    await file.client.statement.delete({ where: { slug: "walmart-stays-interested" } });
    expect(await search('"stays interested"')).not.toContain("walmart-stays-interested");
    const [after] = await indexed();
    expect(Number(after?.n)).toBe(Number(before?.n) - 1);
  });
});
