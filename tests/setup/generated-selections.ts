import fc from "fast-check";
import { parseSpan, type Span } from "@/lib/domain/time/span";
import { STATEMENT_KINDS } from "@/lib/domain/statement";
import { NO_FILTERS, type TimelineFilters } from "@/lib/filters/timeline-filters";
import type { Selection } from "@/lib/queries/timeline/selection";
import { inRole } from "../bench/generated/cast";
import { coveredDays, dayAt } from "../bench/generated/dates";
import { WORDS } from "../bench/generated/words";

/** So many statements the generated stories have that are read under generated selections. */
export const STATEMENTS = 90;

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
/** Searches that find something in a generated story, and some that do not. */
export const words = fc
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
  party: some([...slugsOf("bidder").slice(0, 2), ...slugsOf("outlet").slice(0, 2)]),
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

/** Selections of a generated story: any filters, on any day. */
export const selections: fc.Arbitrary<Selection> = fc
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
