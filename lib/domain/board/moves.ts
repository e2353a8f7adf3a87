import type { Board } from "./changes-between";
import type { CalendarDay } from "../time/calendar-day";
import { effectsOf, type Effect } from "./effects";
import { compareByOccurrence } from "../occurrence-order";
import { questionsAsOf, type QuestionReading } from "./question";
import type { Statement } from "../statement";
import { visibleAsOf } from "../visibility";

/** Something a reader may want to be told of: a stage, a due date, or sources that began to disagree. */
export type Move =
  | (Exclude<Effect, { type: "deadline" }> & { statement: Statement })
  | (Extract<Effect, { type: "deadline" }> & { statement: Statement })
  | { type: "contested"; question: QuestionReading; statement: Statement };

/**
 * Every move known on the reading day, oldest first, each with the statement that made it. What only
 * confirms a stage or a due date is no move.
 */
export function movesAsOf({ board, asOf }: { board: Board; asOf: CalendarDay }): Move[] {
  const visible = visibleAsOf(board.statements, asOf).toSorted(compareByOccurrence);
  const effects = visible.flatMap((statement) =>
    effectsOf({ statement, board, asOf })
      .filter(isMove)
      .map((effect): Move => ({ ...effect, statement })),
  );
  const disputes = questionsAsOf({ ...board, asOf }).flatMap((question): Move[] => {
    const statement = firstDissent(question);
    return statement === null ? [] : [{ type: "contested", question, statement }];
  });
  return [...effects, ...disputes].toSorted((a, b) =>
    compareByOccurrence(a.statement, b.statement),
  );
}

/** The statement that took a second position, by the day it became public; null while there is none. */
export function firstDissent(reading: QuestionReading): Statement | null {
  if (reading.state !== "contested") return null;
  const firsts = knownPositions(reading).flatMap(
    ({ statements }) => statements.toSorted(compareByPublic)[0] ?? [],
  );
  return firsts.toSorted(compareByPublic)[1] ?? null;
}

/**
 * When the tracker itself first held two positions on a question: with that its contested mark
 * appeared. Null while there is only one.
 */
export function contestedSince(reading: QuestionReading): Date | null {
  if (reading.state !== "contested") return null;
  const firsts = knownPositions(reading).map(({ statements }) =>
    Math.min(...statements.map(({ recordedAt }) => recordedAt.getTime())),
  );
  const second = firsts.toSorted((a, b) => a - b)[1];
  return second === undefined ? null : new Date(second);
}

function knownPositions({ positions }: QuestionReading) {
  return positions.filter(({ isUnknown }) => !isUnknown);
}

function isMove(effect: Effect): boolean {
  if (effect.type !== "deadline") return !effect.isConfirmation;
  return effect.before?.at.getTime() !== effect.after?.at.getTime();
}

function compareByPublic(a: Statement, b: Statement): number {
  const [x, y] = [a.publicOn.latest, b.publicOn.latest];
  return x === y ? compareByOccurrence(a, b) : x < y ? -1 : 1;
}
