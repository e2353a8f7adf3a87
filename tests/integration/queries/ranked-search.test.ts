import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Place } from "@/lib/filters/page-address";
import { NO_FILTERS, type Order } from "@/lib/filters/timeline-filters";
import type { Catalogue } from "@/lib/queries/records/catalogue";
import { readCursorFault, readPage } from "@/lib/queries/timeline/list-page";
import { readRankedRows } from "@/lib/queries/timeline/read-rows";
import type { Selection } from "@/lib/queries/timeline/selection";
import { selections, STATEMENTS, words } from "../../setup/generated-selections";
import { openGeneratedStory } from "../../setup/generated-story";
import { searchPlainly } from "../../setup/plain-queries";
import { rankPlainly } from "../../setup/plain-rank";
import type { TemporaryDatabase } from "../../setup/temporary-database";
import { walk, walkBack } from "../../setup/walk-pages";

const RUNS = 60;

let file: TemporaryDatabase;
let catalogue: Catalogue;

beforeAll(async () => {
  ({ file, catalogue } = await openGeneratedStory());
});
afterAll(() => file.remove());

const source = () => ({ database: file.client, catalogue });
const slugs = (statements: readonly { slug: string }[]) => statements.map(({ slug }) => slug);
const ordered = (selection: Selection, order: Order) => ({
  ...selection,
  filters: { ...selection.filters, order },
});

/** A search in a generated story, beside any filters. */
const searches = fc.tuple(selections, words).map(([selection, q]) => {
  const filters = selection.filters.q === null ? { ...selection.filters, q } : selection.filters;
  return ordered({ ...selection, filters }, "best");
});

const readAll = (selection: Selection) =>
  readRankedRows(file.client, {
    selection,
    catalogue,
    stretch: { cursor: null, isBackward: false, most: 10 * STATEMENTS },
  });

describe("the best matches first", () => {
  it("are all that the search finds, each with the rank that the formula of bm25 gives it", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(searches, async (selection) => {
        const found = await readAll(selection);
        const plain = await searchPlainly({ ...source(), selection });
        expect(slugs(found.map(({ row }) => row)).toSorted()).toEqual(slugs(plain).toSorted());
        const ranks = await rankPlainly({ ...source(), q: selection.filters.q ?? "" });
        for (const { row, rank } of found) expect(rank).toBeCloseTo(ranks.get(row.id) ?? 0, 9);
        compared += found.length;
      }),
      { numRuns: RUNS },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it("stand in the order of their ranks, the newest of equal ones first", async () => {
    await fc.assert(
      fc.asyncProperty(searches, async (selection) => {
        const found = await readAll(selection);
        const newest = slugs(
          await searchPlainly({ ...source(), selection: ordered(selection, "newest") }),
        );
        const sorted = found.toSorted(
          (a, b) => a.rank - b.rank || newest.indexOf(a.row.slug) - newest.indexOf(b.row.slug),
        );
        expect(slugs(found.map(({ row }) => row))).toEqual(slugs(sorted.map(({ row }) => row)));
      }),
      { numRuns: RUNS },
    );
  });

  it("come a page at a time, every statement once, both ways", async () => {
    await fc.assert(
      fc.asyncProperty(searches, fc.integer({ min: 1, max: 12 }), async (selection, size) => {
        const all = slugs((await readAll(selection)).map(({ row }) => row));
        const pages = await walk({ ...source(), selection, size });
        expect(pages.flat()).toEqual(all);
        expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true);
        expect(await walkBack({ ...source(), selection, size })).toEqual(all);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("a cursor among the best matches", () => {
  const filters = { ...NO_FILTERS, q: "algorithm", order: "best" as const };
  const selection = { filters, asOf: "2999-01-01" as const, contestedQuestions: [] };
  const pageAt = (place: Place) => readPage({ ...source(), selection, place, size: 2 });
  const faultOf = (after: string, place: Place) =>
    readCursorFault({ database: file.client, after, place });

  it("fits its own list and no other", async () => {
    const { next } = await pageAt({ path: "/", filters });
    if (next === null) throw new Error("there is no second page");
    expect(await faultOf(next, { path: "/", filters })).toBeNull();
    for (const place of [
      { path: "/bidders/bidder-1", filters },
      { path: "/", filters: { ...filters, q: "sale" } },
      { path: "/", filters: { ...filters, order: "newest" as const } },
    ])
      expect(await faultOf(next, place)).toContain("no place in this list");
    expect(await faultOf("x", { path: "/", filters })).toContain("no place in this list");
  });

  it("is refused once the records changed, so that no statement is passed over", async () => {
    const first = await pageAt({ path: "/", filters });
    const place = { path: "/", filters: { ...filters, after: first.next } };
    expect(slugs((await pageAt(place)).statements)).not.toEqual(slugs(first.statements));
    await file.client.revision.create({
      data: {
        recordedAt: new Date(),
        collection: "statements",
        key: "statement-1",
        action: "changed",
        before: "{}",
        after: "{}",
      },
    });
    expect(await faultOf(first.next ?? "", place)).toContain("the records have changed since");
    expect(slugs((await pageAt(place)).statements)).toEqual(slugs(first.statements));
  });
});
