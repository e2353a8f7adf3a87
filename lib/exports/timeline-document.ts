import type { CalendarDay } from "@/lib/domain/calendar-day";
import { contestedSince } from "@/lib/domain/moves";
import type { QuestionReading } from "@/lib/domain/question";
import type { Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/story-clock";
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
};

/** A selection of statements in the order of the timeline, ready to be written in any form. */
export type TimelineDocument = Frame & { entries: Entry[] };

export function toEntries({
  statements,
  questions,
  revisedAt,
}: {
  statements: readonly Statement[];
  questions: readonly QuestionReading[];
  revisedAt: ReadonlyMap<string, Date>;
}): Entry[] {
  const disputes = questions.filter(({ state }) => state === "contested");
  return statements.map((statement) => {
    const contested = disputes.filter(({ question }) =>
      statement.positions.some((taken) => taken.question === question.slug),
    );
    const own = revisedAt.get(statement.slug) ?? statement.recordedAt;
    return { statement, contested, updatedAt: latest([own, ...sincesOf(contested)]) };
  });
}

/** The latest of some instants, of which there is at least one. */
export function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())));
}

export function sincesOf(questions: readonly QuestionReading[]): Date[] {
  return questions.flatMap((question) => contestedSince(question) ?? []);
}
