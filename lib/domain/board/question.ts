import type { CalendarDay } from "../time/calendar-day";
import type { Statement } from "../statement";
import { compareByOccurrence } from "../occurrence-order";
import { visibleAsOf } from "../visibility";

/** What a question is about; null when it is about the story as a whole. */
export type QuestionSubject =
  | { type: "bidder"; slug: string }
  | { type: "approval"; slug: string }
  | { type: "deadline"; slug: string };

export type Position = { slug: string; answer: string };

/** Something the sources do not agree on, or leave open. */
export type Question = {
  slug: string;
  title: string;
  description: string;
  about: QuestionSubject | null;
  positions: Position[];
};

export type QuestionState = "unanswered" | "answered" | "contested";

export type PositionReading = Position & { statements: Statement[] };

/** A question on one day: every position that somebody visibly takes, none of them the winner. */
export type QuestionReading = {
  question: Question;
  state: QuestionState;
  positions: PositionReading[];
};

type QuestionsAsOf = {
  questions: readonly Question[];
  statements: readonly Statement[];
  asOf: CalendarDay;
};

export function questionsAsOf({ questions, statements, asOf }: QuestionsAsOf): QuestionReading[] {
  const visible = visibleAsOf(statements, asOf).toSorted(compareByOccurrence);
  return questions.map((question) => readQuestion(question, visible));
}

/** Unanswered while no position has a visible statement, answered with one, contested with more. */
function readQuestion(question: Question, visible: readonly Statement[]): QuestionReading {
  const positions = question.positions
    .map((position) => ({ ...position, statements: takersOf(question, position, visible) }))
    .filter((position) => position.statements.length > 0);
  return { question, positions, state: stateOf(positions.length) };
}

function takersOf(question: Question, position: Position, visible: readonly Statement[]) {
  return visible.filter((statement) =>
    statement.positions.some(
      (taken) => taken.question === question.slug && taken.position === position.slug,
    ),
  );
}

function stateOf(positionsTaken: number): QuestionState {
  if (positionsTaken === 0) return "unanswered";
  return positionsTaken === 1 ? "answered" : "contested";
}

/**
 * What a question is about, in words that tell no more than is public: its description speaks of
 * every position, so it waits until each of them is taken.
 */
export function describeQuestion({ question, positions }: QuestionReading): string {
  if (positions.length === question.positions.length) return question.description;
  if (positions.length === 0) return "No source has taken a position by this day.";
  return "Not every position that is recorded was public by this day.";
}

/** The contested questions about one bidder, approval or deadline. */
export function findContested(
  readings: readonly QuestionReading[],
  subject: QuestionSubject,
): QuestionReading[] {
  return readings.filter(
    ({ question, state }) =>
      state === "contested" &&
      question.about?.type === subject.type &&
      question.about.slug === subject.slug,
  );
}

/** Whether a statement takes a side in a question that is contested on the reading day. */
export function isContestedStatement(
  statement: Statement,
  readings: readonly QuestionReading[],
): boolean {
  return readings.some(
    ({ state, question }) =>
      state === "contested" &&
      statement.positions.some((taken) => taken.question === question.slug),
  );
}
