import "server-only";
import { headers } from "next/headers";
import { permanentRedirect } from "next/navigation";
import { presentInstant } from "./clock";
import type { CalendarDay } from "./domain/time/calendar-day";
import type { Board } from "./domain/board/changes-between";
import { dueDateAsOf, type Deadline } from "./domain/board/deadline";
import { questionsAsOf, type QuestionReading } from "./domain/board/question";
import type { Article, Party, Statement } from "./domain/statement";
import type { Story } from "./domain/story";
import { storyClock, type AskedDay, type StoryClock } from "./domain/time/story-clock";
import { dayIn } from "./domain/time/zoned-time";
import {
  asShown,
  parseFilters,
  type Notice,
  type ParsedFilters,
  type QueryParameters,
} from "./filters/parse-filters";
import { PARAMETERS, type Parameter } from "./filters/filters-address";
import type { Place } from "./filters/page-address";
import type { FilterVocabulary, TimelineFilters } from "./filters/timeline-filters";
import { getCatalogue, getCatalogueAsOf, type Catalogue } from "./queries/records/catalogue";
import { getCoverage, type Coverage } from "./queries/timeline/get-coverage";
import { findCursorFault } from "./queries/timeline/list-page";
import { listMovingStatements } from "./queries/timeline/list-statements";
import { listVocabulary } from "./queries/records/list-vocabulary";
import { publicSiteUrl } from "./site";

/** Everything a page knows before it draws: the story, the reader's query, the day it is read on. */
export type Reading = {
  story: Story;
  /** The page and its checked query; `filters` is the same query. */
  place: Place;
  filters: TimelineFilters;
  notices: Notice[];
  vocabulary: FilterVocabulary;
  clock: StoryClock;
  /** The real instant at which this page was drawn. */
  drawnAt: Date;
  coverage: Coverage;
  board: Board;
  questions: QuestionReading[];
  regulators: Party[];
  /** Everyone who acts or speaks, whatever the role. */
  parties: Party[];
  articles: Article[];
  /** Public address of the site, without a trailing slash. */
  siteUrl: string;
};

type Asked = {
  /** The page, without a query. */
  path: string;
  searchParams: Promise<QueryParameters>;
  /** The part of the address grammar that makes sense on this page. */
  parameters?: readonly Parameter[];
};

/** Reads one request. Sends the browser to the canonical address when it came by another (308). */
export async function getReading(asked: Asked): Promise<Reading> {
  const { reading, canonicalQuery } = await readQuery(asked);
  const query = await asked.searchParams;
  await leadToCanonical({ path: asked.path, query, canonicalQuery });
  return reading;
}

/** Reads one request as it is: for forms that are no pages, whose readers do not follow a redirect well. */
export async function readQuery({
  path,
  searchParams,
  parameters = PARAMETERS,
}: Asked): Promise<{ reading: Reading; canonicalQuery: string }> {
  const [catalogue, coverage, statements, vocabulary, query] = await Promise.all([
    getCatalogue(),
    getCoverage(),
    listMovingStatements(),
    listVocabulary(),
    searchParams,
  ]);
  const parsed = parseFilters(query, vocabulary, parameters);
  const { filters, notices } = await refuseForeignCursor({ path, parsed });
  const board = toBoard(catalogue, statements);
  const drawnAt = presentInstant();
  const clock = readClock({
    asked: filters.asOf,
    now: drawnAt,
    board,
    coverage,
    story: catalogue.story,
  });
  const known = await asKnownOn(clock.readingDay, { catalogue, board, vocabulary });
  const questions = questionsAsOf({ ...known.board, asOf: clock.readingDay });
  const { story } = catalogue;
  const place = { path, filters };
  const reading: Reading = {
    story,
    place,
    filters,
    notices,
    vocabulary: known.vocabulary,
    clock,
    drawnAt,
    coverage,
    board: known.board,
    questions,
    regulators: [...known.catalogue.parties.values()].filter(({ role }) => role === "regulator"),
    parties: [...known.catalogue.parties.values()],
    articles: [...catalogue.articles.values()],
    siteUrl: publicSiteUrl(),
  };
  return { reading, canonicalQuery: parsed.canonicalQuery };
}

type Known = { catalogue: Catalogue; board: Board; vocabulary: FilterVocabulary };

/** The same under the names of the reading day, which is only known once all of it has been read. */
async function asKnownOn(day: CalendarDay, today: Known): Promise<Known> {
  const catalogue = await getCatalogueAsOf(day);
  if (catalogue === today.catalogue) return today;
  const [statements, vocabulary] = await Promise.all([
    listMovingStatements(day),
    listVocabulary(day),
  ]);
  return { catalogue, board: toBoard(catalogue, statements), vocabulary };
}

/** A cursor of another list, of older data where that counts, or a damaged one, is left out, and said so. */
async function refuseForeignCursor({ path, parsed }: { path: string; parsed: ParsedFilters }) {
  const { filters, notices } = parsed;
  const { after } = filters;
  const problem = after === null ? null : await findCursorFault(after, { path, filters });
  if (after === null || problem === null) return { filters, notices };
  const notice: Notice = { parameter: "after", value: after, problem, nearest: null };
  return { filters: { ...filters, after: null }, notices: [...notices, asShown(notice)] };
}

/** The front door tells the address as it was sent; Next's parameters have lost its order and encoding. */
async function leadToCanonical(args: {
  path: string;
  query: QueryParameters;
  canonicalQuery: string;
}): Promise<void> {
  const sent = (await headers()).get("x-request-address");
  const query = sent === null ? queryAsSent(args.query) : sent.slice(sent.split("?")[0]?.length);
  if (query !== args.canonicalQuery) permanentRedirect(args.path + args.canonicalQuery);
}

function queryAsSent(query: QueryParameters): string {
  const sent = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value ?? []].flat()) sent.append(name, one);
  return sent.size === 0 ? "" : `?${sent.toString()}`;
}

function toBoard(catalogue: Catalogue, statements: Statement[]): Board {
  return {
    statements,
    bidders: [...catalogue.parties.values()].filter(({ role }) => role === "bidder"),
    approvals: [...catalogue.approvals.values()],
    deadlines: [...catalogue.deadlines.values()],
    questions: [...catalogue.questions.values()],
  };
}

function readClock(args: {
  asked: AskedDay;
  now: Date;
  board: Board;
  coverage: Coverage;
  story: Story;
}): StoryClock {
  const { asked, now, board, coverage } = args;
  const { timeZone } = args.story;
  const today = dayIn({ instant: now, timeZone });
  const dueDates = board.deadlines.flatMap((deadline: Deadline) => {
    const due = dueDateAsOf({ deadline, statements: board.statements, asOf: today });
    return due === null ? [] : [due.at];
  });
  return storyClock({ asked, now, timeZone, dueDates, lastCoverage: coverage.at(-1)?.day ?? null });
}
