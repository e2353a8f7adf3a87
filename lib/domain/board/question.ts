import type { CalendarDay } from "../time/calendar-day";
import type { Statement } from "../statement";
import { compareByOccurrence } from "../occurrence-order";
import { visibleAsOf } from "../visibility";

/** What a question is about; null when it is about the story as a whole. */
export type QuestionSubject =
  | { type: "bidder"; slug: string }
  | { type: "approval"; slug: string }
  | { type: "deadline"; slug: string };

/** With `isUnknown` an answer says only that it is not known: it is shown, and contradicts nobody. */
export type Position = { slug: string; answer: string; isUnknown: boolean };

export const ACCOUNTS = ["exclusive", "compatible"] as const;
/** Whether two answers to a question cannot both be true, or can. The editor decides. */
export type Accounts = (typeof ACCOUNTS)[number];

export const ASKED_OF_DEADLINES = ["demand", "consequence"] as const;
/** What a question asks of the deadline it is about: what must be done by then, or what follows. */
export type AskedOfDeadline = (typeof ASKED_OF_DEADLINES)[number];

/** Something the sources do not agree on, or leave open. */
export type Question = {
  slug: string;
  title: string;
  description: string;
  about: QuestionSubject | null;
  accounts: Accounts;
  asks: AskedOfDeadline | null;
  positions: Position[];
};

export const QUESTION_STATES = ["contested", "several_accounts", "answered", "unanswered"] as const;
/** `contested`: answers that exclude one another; `several_accounts`: answers that can all be true. */
export type QuestionState = (typeof QUESTION_STATES)[number];

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

/**
 * Unanswered while no position has a visible statement, answered with one; with more contested, or several
 * accounts where they can all be true. An answer that says "not known" is shown and does not count.
 */
function readQuestion(question: Question, visible: readonly Statement[]): QuestionReading {
  const positions = question.positions
    .map((position) => ({ ...position, statements: takersOf(question, position, visible) }))
    .filter((position) => position.statements.length > 0);
  return { question, positions, state: stateOf(question, positions) };
}

function takersOf(question: Question, position: Position, visible: readonly Statement[]) {
  return visible.filter((statement) =>
    statement.positions.some(
      (taken) => taken.question === question.slug && taken.position === position.slug,
    ),
  );
}

function stateOf({ accounts }: Question, taken: readonly Position[]): QuestionState {
  const known = taken.filter(({ isUnknown }) => !isUnknown);
  if (known.length === 0) return "unanswered";
  if (known.length === 1) return "answered";
  return accounts === "exclusive" ? "contested" : "several_accounts";
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

/** Whether another answer to its question denies a statement's own, on the reading day. */
export function isContestedStatement(
  statement: Statement,
  readings: readonly QuestionReading[],
): boolean {
  return readings.some((reading) => isDenied(statement, reading));
}

/** Whether a statement gives one of the answers to a contested question that exclude one another. */
export function isDenied(statement: Statement, { state, question }: QuestionReading): boolean {
  if (state !== "contested") return false;
  const own = statement.positions.find((taken) => taken.question === question.slug);
  const position = question.positions.find(({ slug }) => slug === own?.position);
  return position !== undefined && !position.isUnknown;
}
