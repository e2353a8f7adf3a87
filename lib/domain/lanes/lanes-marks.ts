import { endOfDayX, startOfDayX, type DayScale } from "./day-scale";
import { isOneDay, statementsConcerning, type LaneParty } from "./lanes";
import { rowsWithoutOverlap, type Extent } from "./lanes-rows";
import { barOf, capacityOf, MARK_WIDTH, marksOn, pointsOn, type BarShape } from "./lanes-shapes";
import { compareByOccurrence } from "../occurrence-order";
import type { Statement } from "../statement";

/** A statement in a lane; `isOnBar` when its day is not known and its place on the bar means nothing. */
export type LaneMark = { statement: Statement; x: number; row: number; isOnBar: boolean };

/** A bar, shared by the statements of one imprecise date as far as they fit on it. */
export type LaneBar = BarShape & { row: number };

/** Marks in the order things happened, oldest first. */
export type MarkedLane = { party: LaneParty; marks: LaneMark[]; bars: LaneBar[]; rows: number };

/** One lane for each party that some statement concerns. */
export function markLanes(args: {
  parties: readonly LaneParty[];
  statements: readonly Statement[];
  scale: DayScale;
}): MarkedLane[] {
  const { parties, scale } = args;
  const ordered = args.statements.toSorted(compareByOccurrence);
  return parties.flatMap((party) => {
    const statements = statementsConcerning(party, ordered);
    return statements.length === 0 ? [] : [markLane({ party, statements, scale })];
  });
}

type Own = { statements: readonly Statement[]; scale: DayScale };

function markLane({ party, ...own }: Own & { party: LaneParty }): MarkedLane {
  const pieces = byDate(own.statements).flatMap((statements) => piecesOf({ ...own, statements }));
  const rows = rowsWithoutOverlap(pieces.map(({ extent }) => extent));
  const placed = pieces.map((piece, index) => ({ ...piece, row: rows[index] ?? 0 }));
  return {
    party,
    marks: placed.flatMap(({ statements, middles, bar, row }) =>
      statements.map((statement, index) => {
        return { statement, x: middles[index] ?? 0, row, isOnBar: bar !== null };
      }),
    ),
    bars: placed.flatMap(({ bar, row }) => (bar === null ? [] : [{ ...bar, row }])),
    rows: Math.max(...rows) + 1,
  };
}

/** What stands in one row together: the points of a day, or the marks on one bar. */
type Piece = { statements: Statement[]; middles: number[]; bar: BarShape | null; extent: Extent };

/** Statements of one date stand beside each other as far as they fit, then below each other. */
function piecesOf({ statements, scale }: Own): Piece[] {
  const [first] = statements;
  if (first === undefined) return [];
  const date = first.occurredOn;
  const day = { left: startOfDayX(scale, date.latest), right: endOfDayX(scale, date.latest) };
  const bar = isOneDay(date) ? null : barOf(date, scale);
  return inParts(statements, capacityOf(bar ?? day)).map((part) => {
    const middles = bar === null ? pointsOn(day, part.length) : marksOn(bar, part.length);
    return { statements: part, middles, bar, extent: bar === null ? around(middles) : apart(bar) };
  });
}

/** Two bars in one row must not look like one. */
function apart({ left, right }: BarShape): Extent {
  return { left, right: right + 4 };
}

function around(middles: readonly number[]): Extent {
  const half = MARK_WIDTH / 2;
  return { left: (middles[0] ?? 0) - half, right: (middles.at(-1) ?? 0) + half };
}

function byDate(statements: readonly Statement[]): Statement[][] {
  const dates = new Map<string, Statement[]>();
  for (const statement of statements) {
    const same = dates.get(statement.occurredOn.edtf);
    if (same === undefined) dates.set(statement.occurredOn.edtf, [statement]);
    else same.push(statement);
  }
  return [...dates.values()];
}

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, part) => items.slice(part * size, (part + 1) * size));
}
