import type { Board } from "@/lib/domain/board/changes-between";
import type { Due } from "@/lib/domain/board/deadline";
import {
  findContested,
  type QuestionReading,
  type QuestionSubject,
} from "@/lib/domain/board/question";
import type { StageStep } from "@/lib/domain/board/stage-history";
import type { Statement } from "@/lib/domain/statement";
import { recordAddress, type PageKind } from "@/lib/filters/page-address";
import type { Frame } from "../timeline-document";
import { contestedJson, dateJson } from "./statement-json";

/** What records are told from: the boards of the reading day, and what the statements of the query are about. */
export type Facts = {
  frame: Frame;
  board: Board;
  questions: readonly QuestionReading[];
  /** How many of the query's statements concern each party, and are told in each article, by slug. */
  concerning: ReadonlyMap<string, number>;
  toldIn: ReadonlyMap<string, number>;
  /** Those among them that move something or take a side. */
  moving: readonly Statement[];
};

export function dueJson(due: Due | null) {
  return due === null
    ? null
    : { day: due.day, at: due.at.toISOString(), isHourKnown: due.isHourKnown };
}

export function stepJson<Stage extends string>({ stage, since, statements }: StageStep<Stage>) {
  return { stage, since: dateJson(since), statements: slugsOf(statements) };
}

export function marksOf({
  facts,
  kind,
  slug,
  subject,
}: {
  facts: Facts;
  kind: PageKind;
  slug: string;
  subject: QuestionSubject;
}) {
  const contested = findContested(facts.questions, subject);
  return {
    url: addressOf(facts.frame, kind, slug),
    contested: contested.length > 0,
    contestedQuestions: contested.map((reading) => contestedJson(reading, facts.frame)),
  };
}

export function countAbout({ moving }: Facts, isAbout: (statement: Statement) => boolean): number {
  return moving.filter(isAbout).length;
}

/** Whether a statement takes a side in a question about the subject. */
export function asks(
  { positions }: Statement,
  subject: QuestionSubject,
  { questions }: Facts,
): boolean {
  return questions.some(
    ({ question: { about, slug } }) =>
      about?.type === subject.type &&
      about.slug === subject.slug &&
      positions.some((taken) => taken.question === slug),
  );
}

export function addressOf({ siteUrl, asOf }: Frame, kind: PageKind, slug: string): string {
  return siteUrl + recordAddress({ kind, slug, asOf });
}

export function slugsOf(statements: readonly Statement[]): string[] {
  return statements.map(({ slug }) => slug);
}
