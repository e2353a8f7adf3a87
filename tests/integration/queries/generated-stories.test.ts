import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toCalendarDay } from "@/lib/domain/time/calendar-day";
import { countOutsideLanes, laneParties, type LaneDayCount } from "@/lib/domain/lanes/lanes";
import { countByDay } from "@/lib/domain/lanes/lanes-day-counts";
import type { Statement } from "@/lib/domain/statement";
import { FACETS, NO_FILTERS, type Facet } from "@/lib/filters/timeline-filters";
import type { Catalogue } from "@/lib/queries/records/catalogue";
import { readFacetCounts } from "@/lib/queries/timeline/count-facets";
import { readCoverage } from "@/lib/queries/timeline/get-coverage";
import { readLaneCounts } from "@/lib/queries/timeline/lane-counts";
import { readMovingStatements, readStatements } from "@/lib/queries/timeline/list-statements";
import {
  readIsSelected,
  readSelectedRecords,
  readToldIn,
} from "@/lib/queries/timeline/selected-records";
import type { Selection } from "@/lib/queries/timeline/selection";
import { selections } from "../../setup/generated-selections";
import { openGeneratedStory } from "../../setup/generated-story";
import { laterStatement } from "../../setup/later-statement";
import { readStatementsPlainly, searchPlainly } from "../../setup/plain-queries";
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

const plainly = (selection: Selection) => searchPlainly({ ...source(), selection });
const slugs = (statements: readonly { slug: string }[]) => statements.map(({ slug }) => slug);
const holds = (check: (selection: Selection) => Promise<void>) =>
  fc.assert(fc.asyncProperty(selections, check), { numRuns: RUNS });

describe("in generated stories, under any filters,", () => {
  it("the timeline is what the plain query gives", () =>
    holds(async (selection) => {
      expect(await readStatements({ ...source(), selection })).toEqual(await plainly(selection));
    }));

  it("facet counts are what choosing each value would give", () =>
    holds(async (selection) => {
      const counts = await readFacetCounts({ ...source(), selection });
      for (const facet of FACETS) {
        const beside = { ...selection, filters: { ...selection.filters, [facet]: [] } };
        expect([facet, nonZero(counts[facet])]).toEqual([
          facet,
          countPlainly(facet, await plainly(beside)),
        ]);
      }
    }));

  it("lane counts are what counting in memory gives", () =>
    holds(async (selection) => {
      const statements = await plainly(selection);
      const parties = laneParties([...catalogue.parties.values()]);
      const { counts, withoutLane } = await readLaneCounts({ ...source(), selection });
      expect(sorted(counts)).toEqual(sorted(countByDay({ parties, statements })));
      expect(withoutLane).toBe(countOutsideLanes(parties, statements));
    }));

  it("pages hold every statement once and in order, both ways", () =>
    fc.assert(
      fc.asyncProperty(selections, fc.integer({ min: 1, max: 12 }), async (selection, size) => {
        const all = slugs(await plainly(selection));
        const pages = await walk({ ...source(), selection, size });
        expect(pages.flat()).toEqual(all);
        expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true);
        expect(await walkBack({ ...source(), selection, size })).toEqual(all);
      }),
      { numRuns: RUNS },
    ));
});

it("the rail and the moves are what the plain queries give", async () => {
  const all = await readStatementsPlainly({
    ...source(),
    selection: { filters: NO_FILTERS, asOf: "2999-01-01", contestedQuestions: [] },
  });
  const days = new Map<string, number>();
  for (const { publicOn } of all) days.set(publicOn.latest, (days.get(publicOn.latest) ?? 0) + 1);
  const expected = [...days].toSorted().map(([day, statements]) => ({ day, statements }));
  expect(await readCoverage(file.client)).toEqual(expected);
  const moving = all.filter(({ bidMoves, approvalMoves, deadlineMoves, positions }) =>
    [bidMoves, approvalMoves, deadlineMoves, positions].some((moves) => moves.length > 0),
  );
  expect(slugs(await readMovingStatements(source())).toSorted()).toEqual(slugs(moving).toSorted());
});

it("pages hold every statement that stood before, once and in order, while others are written", async () => {
  await fc.assert(
    fc.asyncProperty(selections, fc.integer({ min: 1, max: 9 }), async (selection, size) => {
      const before = slugs(await plainly(selection));
      let written = 0;
      const pages = await walk({
        ...source(),
        selection,
        size,
        between: () => file.client.statement.create({ data: laterStatement((written += 1)) }),
      });
      const seen = pages.flat();
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((slug) => before.includes(slug))).toEqual(before);
      await file.client.statement.deleteMany({ where: { slug: { startsWith: "written-" } } });
    }),
    { numRuns: 25 },
  );
});

function countPlainly(facet: Facet, statements: readonly Statement[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const statement of statements)
    for (const slug of valuesOf(facet, statement)) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts].toSorted();
}

/** Whoever a statement concerns but for outlets, and the outlet that carried it first. */
function followedBy({ parties, origin }: Pick<Statement, "parties" | "origin">): Set<string> {
  const carriers = origin.type === "party" && origin.party.role === "outlet" ? [origin.party] : [];
  const concerned = parties.filter(({ role }) => role !== "outlet");
  return new Set([...concerned, ...carriers].map(({ slug }) => slug));
}

function valuesOf(
  facet: Facet,
  { kind, origin, parties, citations }: Statement,
): ReadonlySet<string> {
  switch (facet) {
    case "kind":
      return new Set([kind]);
    case "source":
      return new Set([origin.type === "party" ? origin.party.slug : origin.article.slug]);
    case "article":
      return new Set(citations.map(({ article }) => article.slug));
    case "party":
      return followedBy({ parties, origin });
    default:
      return new Set(parties.filter(({ role }) => role === facet).map(({ slug }) => slug));
  }
}

const nonZero = (counts: ReadonlyMap<string, number>) =>
  [...counts].filter(([, count]) => count > 0).toSorted();
const sorted = (counts: readonly LaneDayCount[]) =>
  counts.toSorted((a, b) =>
    `${a.party} ${toCalendarDay(a.day)}` < `${b.party} ${toCalendarDay(b.day)}` ? -1 : 1,
  );

describe("what a selection is about", () => {
  const counted = (values: readonly string[][]) => {
    const counts = new Map<string, number>();
    for (const value of values.flatMap((each) => [...new Set(each)]))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const moves = ({ bidMoves, approvalMoves, deadlineMoves, positions }: Statement) =>
    [bidMoves, approvalMoves, deadlineMoves, positions].some(({ length }) => length > 0);

  it("are the parties that its statements concern or that carried them, and those that move something", async () => {
    await holds(async (selection) => {
      const statements = await plainly(selection);
      const { parties, moving } = await readSelectedRecords({ ...source(), selection });
      expect(parties).toEqual(counted(statements.map((one) => [...followedBy(one)])));
      expect(moving).toEqual(new Set(slugs(statements.filter(moves))));
    });
  });

  it("are its statements, and no other", async () => {
    const every = await file.client.statement.findMany({ select: { slug: true } });
    await holds(async (selection) => {
      const selected = new Set(slugs(await plainly(selection)));
      for (const { slug } of every)
        expect(await readIsSelected({ ...source(), selection, slug })).toBe(selected.has(slug));
    });
  });

  it("are the articles that tell its statements, each statement once", async () => {
    await holds(async (selection) => {
      const statements = await plainly(selection);
      const told = statements.map(({ citations }) => citations.map(({ article }) => article.slug));
      const every = counted(told);
      expect(await readToldIn({ ...source(), selection, articles: null })).toEqual(every);
      const some = [...catalogue.articles.values()].slice(0, 2).map(({ slug }) => slug);
      const those = new Map([...every].filter(([slug]) => some.includes(slug)));
      expect(await readToldIn({ ...source(), selection, articles: some })).toEqual(those);
    });
  });
});
