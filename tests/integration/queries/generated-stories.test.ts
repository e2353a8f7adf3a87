import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toCalendarDay } from "@/lib/domain/calendar-day";
import { countOutsideLanes, laneParties } from "@/lib/domain/lanes";
import { countByDay } from "@/lib/domain/lanes-day-counts";
import type { LaneDayCount } from "@/lib/domain/lanes-counts";
import { isFoundIn } from "@/lib/domain/search-hits";
import { parseSearch } from "@/lib/domain/search-query";
import { parseSpan, type Span } from "@/lib/domain/span";
import { STATEMENT_KINDS, type Statement } from "@/lib/domain/statement";
import {
  FACETS,
  NO_FILTERS,
  type Facet,
  type TimelineFilters,
} from "@/lib/filters/timeline-filters";
import { readCatalogue, type Catalogue } from "@/lib/queries/catalogue";
import { readFacetCounts } from "@/lib/queries/count-facets";
import { readCoverage } from "@/lib/queries/get-coverage";
import { readLaneCounts } from "@/lib/queries/lane-counts";
import { readPage } from "@/lib/queries/list-page";
import { readMovingStatements, readStatements } from "@/lib/queries/list-statements";
import { readIsSelected, readSelectedRecords, readToldIn } from "@/lib/queries/selected-records";
import type { Selection } from "@/lib/queries/selection";
import { coveredDays, dayAt } from "../../bench/generated/dates";
import { inRole } from "../../bench/generated/cast";
import { WORDS } from "../../bench/generated/words";
import { writeGeneratedStory } from "../../bench/generated/write-story";
import { readStatementsPlainly } from "../../setup/plain-queries";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

const STATEMENTS = 90;
const RUNS = 60;

let file: TemporaryDatabase;
let catalogue: Catalogue;

beforeAll(async () => {
  file = await temporaryDatabase();
  writeGeneratedStory({ path: file.path, statements: STATEMENTS, seed: 11 });
  await file.client.statement.updateMany({
    where: { id: { in: [4, 44, 77] } },
    data: { withdrawnAt: new Date(), withdrawnWhy: "It was wrong." },
  });
  catalogue = await readCatalogue(file.client);
});
afterAll(() => file.remove());

const source = () => ({ database: file.client, catalogue });

const some = <Value>(values: readonly Value[], most = 3) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Value[]>([]) },
    {
      weight: 2,
      arbitrary: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most }),
    },
  );
const slugsOf = (...roles: Parameters<typeof inRole>) => inRole(...roles).map(({ slug }) => slug);
const day = fc.integer({ min: 0, max: coveredDays(STATEMENTS) + 35 }).map(dayAt);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.option(arbitrary, { freq: 2, nil: null });
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS.slice(0, 25)),
      fc.constantFrom('"bidder 1"', "Outlet", "reg*", "zzz"),
    ),
    {
      minLength: 1,
      maxLength: 2,
    },
  )
  .map((all) => all.join(" "));

const filters: fc.Arbitrary<TimelineFilters> = fc.record({
  bidder: some(slugsOf("bidder").slice(0, 5)),
  regulator: some(slugsOf("regulator").slice(0, 4)),
  kind: some([...STATEMENT_KINDS]),
  source: some([...slugsOf("outlet").slice(0, 5), "article-1", "bidder-1"]),
  article: some(["article-1", "article-2", "article-3"]),
  q: maybe(words),
  contested: fc.boolean(),
  from: maybe(day.map(toSpan)),
  to: maybe(day.map(toSpan)),
  asOf: fc.constant(null),
  order: fc.constantFrom("newest", "oldest"),
  after: fc.constant(null),
});

const selections: fc.Arbitrary<Selection> = fc
  .record({
    filters,
    asOf: day,
    publicAfter: fc.option(day, { freq: 3, nil: null }),
    disputes: fc.integer({ min: 0, max: 3 }),
    isFree: fc.boolean(),
  })
  .map(({ filters, asOf, publicAfter, disputes, isFree }) => ({
    ...(publicAfter === null ? {} : { publicAfter }),
    // Every filter at once leaves nothing: half of the time one facet is asked for by itself.
    filters: isFree
      ? { ...NO_FILTERS, bidder: filters.bidder, q: filters.q, order: filters.order }
      : filters,
    asOf,
    contestedQuestions: ["question-1", "question-2", "question-3"].slice(0, disputes),
  }));

function toSpan(edtf: string): Span {
  const parsed = parseSpan(edtf);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.span;
}

/** The plain query, and the search by looking at every text. */
async function plainly(selection: Selection): Promise<Statement[]> {
  const { publicAfter } = selection;
  const all = (await readStatementsPlainly({ ...source(), selection })).filter(
    ({ publicOn }) => publicAfter === undefined || publicOn.latest > publicAfter,
  );
  const { q } = selection.filters;
  if (q === null) return all;
  return all.filter((statement) =>
    parseSearch(q).every((term) => textsOf(statement).some((text) => isFoundIn(term, text))),
  );
}

function textsOf({ headline, summary, citations, speaker, origin, parties }: Statement): string[] {
  const people = [
    ...(speaker.type === "party" ? [speaker.party] : []),
    ...(origin.type === "party" ? [origin.party] : []),
    ...parties,
  ];
  const articles = [
    ...(origin.type === "article" ? [origin.article] : []),
    ...citations.map(({ article }) => article),
  ];
  return [
    headline,
    summary,
    ...(speaker.type === "described" ? [speaker.description] : []),
    ...citations.flatMap(({ quote, translation }) => [quote ?? "", translation ?? ""]),
    ...people.flatMap(({ name, shortName }) => [name, shortName]),
    ...articles.flatMap((article) => [article.headline, article.publisher ?? ""]),
  ];
}

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
        const pages = await walk({ selection, size });
        expect(pages.flat()).toEqual(all);
        expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true);
        expect(await walkBack({ selection, size })).toEqual(all);
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

type Walk = { selection: Selection; size: number; between?: () => Promise<unknown> };

async function walk({ selection, size, between }: Walk): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | null = null;
  do {
    const place = { path: "/", filters: { ...selection.filters, after } };
    const page = await readPage({ ...source(), selection, place, size });
    pages.push(slugs(page.statements));
    after = page.next;
    await between?.();
  } while (after !== null && pages.length <= 2 * STATEMENTS);
  return pages;
}

async function walkBack({ selection, size }: Walk): Promise<string[]> {
  let after: string | null = null;
  const read = () =>
    readPage({
      ...source(),
      selection,
      place: { path: "/", filters: { ...selection.filters, after } },
      size,
    });
  let page = await read();
  while (page.next !== null) {
    after = page.next;
    page = await read();
  }
  const seen = slugs(page.statements);
  while (page.previous !== null) {
    after = page.previous;
    page = await read();
    seen.unshift(...slugs(page.statements).filter((slug) => !seen.includes(slug)));
  }
  return seen;
}

function laterStatement(number: number) {
  const when = dayAt(number % coveredDays(STATEMENTS));
  return {
    slug: `written-${number}`,
    headline: "The sale of the algorithm",
    summary: "Written meanwhile.",
    kind: "report",
    attribution: "named",
    speakerDescription: "somebody",
    originParty: { connect: { slug: "outlet-1" } },
    ...{ occurredOn: when, occurredEarliest: when, occurredLatest: when, occurredBasis: "stated" },
    ...{ publicOn: when, publicEarliest: when, publicLatest: when, publicBasis: "stated" },
    recordedAt: new Date(),
    parties: { create: { party: { connect: { slug: "bidder-1" } } } },
    citations: { create: { paragraph: 1, article: { connect: { slug: "article-1" } } } },
  };
}

function countPlainly(facet: Facet, statements: readonly Statement[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const statement of statements)
    for (const slug of valuesOf(facet, statement)) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts].toSorted();
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

  it("are the parties that its statements concern, and those that move something", async () => {
    await holds(async (selection) => {
      const statements = await plainly(selection);
      const { parties, moving } = await readSelectedRecords({ ...source(), selection });
      expect(parties).toEqual(counted(statements.map((one) => slugs(one.parties))));
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
