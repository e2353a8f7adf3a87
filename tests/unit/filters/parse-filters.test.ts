import { describe, expect, it } from "vitest";
import { MAX_VALUES, parseFilters, type QueryParameters } from "@/lib/filters/parse-filters";
import { filtersToQuery } from "@/lib/filters/filters-address";
import { NO_FILTERS, type FilterVocabulary } from "@/lib/filters/timeline-filters";

const option = (slug: string) => ({ slug, label: slug.toUpperCase() });
const vocabulary: FilterVocabulary = {
  bidder: ["microsoft", "oracle", "walmart"].map(option),
  regulator: ["cfius"].map(option),
  party: ["bytedance", "oracle"].map(option),
  kind: ["announcement", "report", "action", "allegation", "denial"].map(option),
  source: ["reuters"].map(option),
  article: ["a", "b"].map(option),
};
const parse = (query: QueryParameters) => parseFilters(query, vocabulary);

describe("parseFilters", () => {
  it("takes every parameter of the grammar", () => {
    const { filters, notices } = parse({
      bidder: ["oracle", "microsoft"],
      regulator: "cfius",
      kind: "report",
      source: "reuters",
      article: "a",
      contested: "1",
      from: "2020-08",
      to: "2020-09-13/2020-09-14",
      asof: "2020-09-14",
      order: "oldest",
    });
    expect(notices).toEqual([]);
    expect(filters).toMatchObject({
      bidder: ["microsoft", "oracle"],
      regulator: ["cfius"],
      kind: ["report"],
      source: ["reuters"],
      article: ["a"],
      contested: true,
      asOf: "2020-09-14",
      order: "oldest",
    });
    expect([filters.from?.earliest, filters.to?.latest]).toEqual(["2020-08-01", "2020-09-14"]);
  });

  it.each<[QueryParameters, string]>([
    [{}, ""],
    [{ bidder: ["oracle", "microsoft", "oracle"] }, "?bidder=microsoft&bidder=oracle"],
    [{ asof: "2020-09-14", bidder: "oracle" }, "?bidder=oracle&asof=2020-09-14"],
    [{ utm_source: "x", fbclid: "y", bidder: "oracle" }, "?bidder=oracle"],
    [{ order: "newest", contested: "0", from: "" }, ""],
    [{ order: "best" }, ""],
    [{ order: "best", q: "sale" }, "?q=sale&order=best"],
    [{ order: "best", q: "?!" }, "?q=%3F%21"],
    [{ to: "../2020-09-14" }, "?to=..%2F2020-09-14"],
    [{ bidder: "orcale" }, "?bidder=orcale"],
    [{ q: "  walmart \t sale\u0000 " }, "?q=walmart+sale"],
    [{ q: " \u200b " }, ""],
    [{ q: "e\u0301" }, "?q=%C3%A9"],
    [
      { after: "x", order: "oldest", q: "b", bidder: "oracle" },
      "?bidder=oracle&q=b&order=oldest&after=x",
    ],
    [{ __proto__: "x", constructor: "y" }, ""],
  ])("gives %o the one address %j", (query, canonical) => {
    expect(parse(query).canonicalQuery).toBe(canonical);
  });

  it("reads the canonical address to itself", () => {
    const { canonicalQuery } = parse({
      to: "2020-09~",
      bidder: ["walmart", "zzz"],
      asof: "today",
      from: "x y&z",
    });
    const again = new URLSearchParams(canonicalQuery);
    const query = Object.fromEntries([...again.keys()].map((key) => [key, again.getAll(key)]));
    expect(parse(query).canonicalQuery).toBe(canonicalQuery);
  });

  it.each<[QueryParameters, string, string, string | null]>([
    [{ bidder: "orcale" }, "bidder", "no bidder is called that", "oracle"],
    [{ bidder: "cfius" }, "bidder", "no bidder is called that", null],
    [{ kind: "repport" }, "kind", "no kind is called that", "report"],
    [{ asof: "14 Sep" }, "asof", "Enter a date like 2020-09-13, or today", null],
    [{ asof: "2020-09-31" }, "asof", "Enter a date like 2020-09-13, or today", "2020-09-30"],
    [{ order: "up" }, "order", "expected newest, oldest or best", null],
    [{ contested: "yes" }, "contested", "expected 1", null],
    [{ from: "../2020-09-14" }, "from", "expected a date with a first day", null],
    [{ to: "2020-09-14/.." }, "to", "expected a date with a last day", null],
    [{ asof: ["today", "2020-09-14"] }, "asof", "only the first value counts", null],
  ])("drops the fault in %o and says why", (query, parameter, problem, nearest) => {
    const { notices } = parse(query);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ parameter, problem });
    expect(notices[0]?.nearest?.value ?? null).toBe(nearest);
  });

  it("keeps the good values beside a faulty one", () => {
    const { filters, notices } = parse({ bidder: ["oracle", "nobody-at-all"] });
    expect(filters.bidder).toEqual(["oracle"]);
    expect(notices.map(({ value }) => value)).toEqual(["nobody-at-all"]);
  });

  it("names a malformed date as it was given", () => {
    expect(parse({ from: "2020-02-30" }).notices[0]?.problem).toContain(
      "Enter a date like 2020-09-13",
    );
  });

  it("says why a season is no date, and offers its months north and south", () => {
    expect(parse({ from: "2020-21" }).notices[0]).toMatchObject({
      problem: expect.stringContaining("other months north and south of the equator") as unknown,
      nearest: { value: "2020-03/2020-05" },
      other: { value: "2020-09/2020-11" },
    });
  });

  it.each([
    [{ from: "Sept 2020" }, "2020-09"],
    [{ to: "2020/9" }, "2020-09"],
    [{ asof: "TODAY" }, "today"],
    [{ asof: "2020" }, "2020-12-31"],
  ])("offers for %j what the parameter takes: %s", (query, value) => {
    expect(parse(query).notices[0]?.nearest?.value).toBe(value);
  });

  it("takes no more values than an address may have", () => {
    const many = Array.from({ length: 50 }, (_, index) => `bidder-${index}`);
    const wide = { ...vocabulary, bidder: many.map(option) };
    const { filters, notices, canonicalQuery } = parseFilters({ bidder: many }, wide);
    expect(filters.bidder).toHaveLength(MAX_VALUES);
    expect(notices[0]?.problem).toBe(`more than ${MAX_VALUES} values`);
    expect([...new URLSearchParams(canonicalQuery)].length).toBe(MAX_VALUES + 1);
  });

  it("does not mark the shared defaults with one reader's values", () => {
    parse({ bidder: "oracle", contested: "1" });
    expect(parse({}).filters).toMatchObject({ bidder: [], contested: false });
  });
});

describe("a search", () => {
  it("may have the best first; without one nothing is better", () => {
    expect(parse({ q: "sale", order: "best" }).filters.order).toBe("best");
    const { filters, notices } = parse({ order: "best" });
    expect([filters.order, notices]).toEqual(["newest", []]);
    expect(filtersToQuery({ ...NO_FILTERS, order: "best" })).toBe("");
  });

  it("is taken as it was typed, but tidied", () => {
    expect(parse({ q: ' "national  security" sale* ' }).filters.q).toBe(
      '"national security" sale*',
    );
    expect(parse({ q: "x".repeat(200) }).notices).toEqual([]);
  });

  it.each([
    ["x".repeat(201), "expected at most 200 characters"],
    ["?! … *", "expected a letter or a digit to search for"],
    ['""', "expected a letter or a digit to search for"],
  ])("of %j is left out, with the reason", (q, problem) => {
    const { filters, notices } = parse({ q });
    expect(filters.q).toBeNull();
    expect(notices).toEqual([{ parameter: "q", value: q, problem, nearest: null }]);
  });
});
