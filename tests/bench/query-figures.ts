import { createClient, type DatabaseClient } from "@/lib/db/create-client";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { NO_FILTERS, type TimelineFilters } from "@/lib/filters/timeline-filters";
import { readCatalogue, type Catalogue } from "@/lib/queries/records/catalogue";
import { readFacetCounts } from "@/lib/queries/timeline/count-facets";
import { readCoverage } from "@/lib/queries/timeline/get-coverage";
import { readLaneCounts } from "@/lib/queries/timeline/lane-counts";
import { readPage } from "@/lib/queries/timeline/list-page";
import type { Figure } from "./goal";

type Source = { database: DatabaseClient; catalogue: Catalogue };
type Ask = (filters: Partial<TimelineFilters>, asOf: CalendarDay) => Promise<unknown>;

const TIMES = 21;

/** What a story of any size may take at most, in milliseconds; by the number of statements. */
const limit = (statements: number, small: number, large: number) =>
  statements <= 100_000 ? small : large;

/**
 * The queries behind the pages, each through the code that the pages use. A figure is the median of
 * some runs over several days or filters, and the processor time of this process is told beside it:
 * it does not count other programs on the machine.
 */
export async function queryFigures({
  path,
  statements,
}: {
  path: string;
  statements: number;
}): Promise<Figure[]> {
  const database = createClient(path);
  try {
    const source = { database, catalogue: await readCatalogue(database) };
    return await measureAll(source, statements);
  } finally {
    await database.$disconnect();
  }
}

async function measureAll(source: Source, statements: number): Promise<Figure[]> {
  const days = (await readCoverage(source.database)).map(({ day }) => day);
  const dayAt = (share: number) => days[Math.floor(share * (days.length - 1))] ?? "2016-01-04";
  const bidders = ["bidder-1", "bidder-4", "bidder-12"];
  const someDays = [0.1, 0.5, 0.9].map(dayAt);
  const [facets, search] = [limit(statements, 20, 150), limit(statements, 20, 100)];
  const { page, deepPage, counts, lanes } = asksOf(source);
  const each = (ask: Ask, filters: Partial<TimelineFilters>[], on: CalendarDay[]) =>
    on.flatMap((day) => filters.map((filter) => () => ask(filter, day)));
  const ofBidders = bidders.map((bidder) => ({ bidder: [bidder] }));
  const first = await measure(each(page, ofBidders, someDays));
  const later = await measure(each(await deepPage(), ofBidders, someDays));
  const pairs: Partial<TimelineFilters>[] = [
    { bidder: ["bidder-2"], kind: ["report"] },
    { bidder: ["bidder-2"], regulator: ["regulator-2"] },
    { source: ["outlet-2"], kind: ["announcement"] },
  ];
  const searches = ["algorithm restructuring", "security deadline", "treasury valuation"];
  const searched = (more: Partial<TimelineFilters>) =>
    measure(
      each(
        page,
        searches.map((q) => ({ q, ...more })),
        [dayAt(0.9)],
      ),
    );
  return [
    figure("first page, filtered by a bidder, as of a day", first, 5),
    {
      what: "a later page ÷ the first",
      value: later.wall / first.wall,
      unit: "×",
      goal: { atMost: 1.3 },
      note: `${later.wall.toFixed(2)} ms; processor ${later.cpu.toFixed(2)} ms`,
    },
    figure(
      "facet counts under two filters",
      await measure(each(counts, pairs, [dayAt(0.7)])),
      facets,
    ),
    figure("search, two words, first page", await searched({}), search),
    figure("the same, best match first", await searched({ order: "best" }), search),
    figure("facet counts, nothing chosen", await measure(each(counts, [{}], someDays)), null),
    figure("lanes of a bidder", await measure(each(lanes, ofBidders, [dayAt(0.7)])), null),
    figure("lanes, nothing chosen", await measure(each(lanes, [{}], [dayAt(0.7)]), 5), null),
  ];
}

function asksOf(source: Source) {
  const select = (filters: Partial<TimelineFilters>, asOf: CalendarDay) => ({
    filters: { ...NO_FILTERS, ...filters },
    asOf,
    contestedQuestions: ["question-1"],
  });
  const pageAt = (filters: Partial<TimelineFilters>, asOf: CalendarDay, after: string | null) => {
    const selection = select(filters, asOf);
    const place = { path: "/", filters: { ...selection.filters, after } };
    return readPage({ ...source, selection, place });
  };
  /** The page before the last: what lies deepest and is full. */
  const deepPage = async () => {
    const cursors = new Map<string, string | null>();
    const ask: Ask = async (filters, asOf) => {
      const key = JSON.stringify([filters, asOf]);
      const known = cursors.get(key);
      if (known !== undefined) return pageAt(filters, asOf, known);
      const oldest = await pageAt({ ...filters, order: "oldest" }, asOf, null);
      const cursor = await cursorBefore(filters, asOf, oldest.statements.at(-1));
      cursors.set(key, cursor);
      return pageAt(filters, asOf, cursor);
    };
    return ask;
  };
  const cursorBefore = async (
    filters: Partial<TimelineFilters>,
    asOf: CalendarDay,
    at: Awaited<ReturnType<typeof pageAt>>["statements"][number] | undefined,
  ) => {
    if (at === undefined) return null;
    const { cursorAt, writeCursor } = await import("@/lib/queries/timeline/timeline-cursor");
    const place = { path: "/", filters: select(filters, asOf).filters };
    return writeCursor(cursorAt(at, "after"), place);
  };
  return {
    page: ((filters, asOf) => pageAt(filters, asOf, null)) satisfies Ask,
    deepPage,
    counts: ((filters, asOf) =>
      readFacetCounts({ ...source, selection: select(filters, asOf) })) satisfies Ask,
    lanes: ((filters, asOf) =>
      readLaneCounts({ ...source, selection: select(filters, asOf) })) satisfies Ask,
  };
}

type Measured = { wall: number; cpu: number };

/** Medians over all works, each run once to warm up and then `times` times. */
async function measure(works: (() => Promise<unknown>)[], times = TIMES): Promise<Measured> {
  const runs: Measured[] = [];
  for (const work of works) {
    await work();
    for (let index = 0; index < times; index += 1) runs.push(await timed(work));
  }
  return { wall: median(runs.map(({ wall }) => wall)), cpu: median(runs.map(({ cpu }) => cpu)) };
}

async function timed(work: () => Promise<unknown>): Promise<Measured> {
  const before = process.cpuUsage();
  const began = performance.now();
  await work();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function figure(what: string, { wall, cpu }: Measured, atMost: number | null): Figure {
  const goal = atMost === null ? null : { atMost };
  return { what, value: wall, unit: "ms", goal, note: `processor ${cpu.toFixed(2)} ms` };
}
