import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { foundIn, type Found } from "@/lib/domain/search/found-in";
import { contestedSince } from "@/lib/domain/board/moves";
import { isDenied, type QuestionReading } from "@/lib/domain/board/question";
import type { SearchTerm } from "@/lib/domain/search/search-query";
import type { Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import type { Story } from "@/lib/domain/story";

/** What every document says of itself. */
export type Frame = {
  story: Story;
  /** Public address of the site, without a trailing slash; the only source of absolute addresses. */
  siteUrl: string;
  readingDay: CalendarDay;
  /** The day the address asks for. */
  asOf: AskedDay;
  /** The checked query as the address has it, `?…` or empty. */
  query: string;
  /** When anything in the tracker last changed. */
  revisedAt: Date;
};

/** One statement as every form tells it. */
export type Entry = {
  statement: Statement;
  /** The contested questions in which it takes a side. */
  contested: QuestionReading[];
  /** When what this entry says last changed: its record, a citation, or the contested mark. */
  updatedAt: Date;
  /** Where the query's search stands in it; nothing without one. */
  found: Found[];
};

/** A selection of statements in the order of the timeline, ready to be written in any form. */
export type TimelineDocument = Frame & { entries: Entry[] };

export function toEntries({
  statements,
  questions,
  revisedAt,
  terms = [],
}: {
  statements: readonly Statement[];
  questions: readonly QuestionReading[];
  revisedAt: ReadonlyMap<string, Date>;
  terms?: readonly SearchTerm[];
}): Entry[] {
  return statements.map((statement) => {
    const contested = questions.filter((reading) => isDenied(statement, reading));
    const own = revisedAt.get(statement.slug) ?? statement.recordedAt;
    const updatedAt = latest([own, ...sincesOf(contested)]);
    return { statement, contested, updatedAt, found: foundIn(statement, terms) };
  });
}

/** The latest of some instants, of which there is at least one. */
export function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())));
}

export function sincesOf(questions: readonly QuestionReading[]): Date[] {
  return questions.flatMap((question) => contestedSince(question) ?? []);
}
