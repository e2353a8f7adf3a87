import { approvalHistoryAsOf } from "@/lib/domain/board/approval";
import { bidHistoryAsOf } from "@/lib/domain/board/bid";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Board } from "@/lib/domain/board/changes-between";
import { dueHistoryAsOf } from "@/lib/domain/board/deadline";
import { questionsAsOf } from "@/lib/domain/board/question";

/** One cell of the board that an import would change, as of one day. */
export type BoardMove = {
  type: "bid" | "approval" | "deadline" | "question";
  slug: string;
  /** A stage, a due date or the state of a question; null while there is none. */
  before: string | null;
  after: string | null;
  /** By how many hours a due date moves that stays on its day, as in another zone; negative: earlier. */
  hours?: number;
};

/** What a board shows on a day, by type and slug. */
type Cell = { type: BoardMove["type"]; slug: string; value: string | null; at?: Date | null };
type Cells = ReadonlyMap<string, Cell>;

/** How the same day's board differs between two sets of records. */
export function boardMoves(args: { before: Board; after: Board; asOf: CalendarDay }): BoardMove[] {
  const before = cellsOf(args.before, args.asOf);
  const after = cellsOf(args.after, args.asOf);
  return [...new Map([...before, ...after])].flatMap(([key, { type, slug }]) => {
    const move = { type, slug, before: valueIn(before, key), after: valueIn(after, key) };
    const hours = hoursBetween(before.get(key)?.at, after.get(key)?.at);
    if (move.before !== move.after) return [move];
    return hours === 0 ? [] : [{ ...move, hours }];
  });
}

function hoursBetween(before: Date | null = null, after: Date | null = null): number {
  if (before === null || after === null) return 0;
  return (after.getTime() - before.getTime()) / 3_600_000;
}

function valueIn(cells: Cells, key: string): string | null {
  return cells.get(key)?.value ?? null;
}

function cellsOf(board: Board, asOf: CalendarDay): Cells {
  const { statements } = board;
  const cells: Cell[] = [
    ...board.bidders.map(({ slug }) => {
      const { current } = bidHistoryAsOf({ bidder: slug, statements, asOf });
      return { type: "bid" as const, slug, value: current?.stage ?? null };
    }),
    ...board.approvals.map(({ slug }) => {
      const { current } = approvalHistoryAsOf({ approval: slug, statements, asOf });
      return { type: "approval" as const, slug, value: current?.stage ?? null };
    }),
    ...board.deadlines.map((deadline) => {
      const { due, isLifted } = dueHistoryAsOf({ deadline, statements, asOf });
      const value = isLifted ? "lifted" : dueText(due);
      const at = isLifted ? null : (due?.at ?? null);
      return { type: "deadline" as const, slug: deadline.slug, value, at };
    }),
    ...questionsAsOf({ questions: board.questions, statements, asOf }).map((reading) => {
      return { type: "question" as const, slug: reading.question.slug, value: stateText(reading) };
    }),
  ];
  return new Map(cells.map((cell) => [`${cell.type} ${cell.slug}`, cell]));
}

function dueText(due: { day: string; at: Date; isHourKnown: boolean } | null): string | null {
  if (due === null) return null;
  return due.isHourKnown ? due.at.toISOString() : due.day;
}

function stateText({ state, positions }: ReturnType<typeof questionsAsOf>[number]): string {
  return positions.length === 0
    ? state
    : `${state}: ${positions.map(({ slug }) => slug).join(", ")}`;
}
