import type { CalendarDay } from "../time/calendar-day";
import { endOfDayX, startOfDayX, type DayScale } from "./day-scale";
import { shortestDays, stepsBetween, type CalendarStep } from "./day-scale-units";
import type { LaneDayCount, LaneParty } from "./lanes";
import { tallyOf } from "./lanes-tally";

/** One bar: the statements of a lane in some days. */
export type LaneCell = {
  first: CalendarDay;
  last: CalendarDay;
  x: number;
  width: number;
  statements: number;
  imprecise: number;
};

/** The bars of a lane from left to right; days without a statement have none. */
export type CountedLane = { party: LaneParty; cells: LaneCell[]; statements: number };

/** A narrower bar could neither be told from the next one nor be hit. */
const NARROWEST_CELL = 8;

/** More bars than this would weigh more than all the rest of the page. */
const MOST_CELLS = 300;

const STEPS: readonly CalendarStep[] = [
  { unit: "day", count: 1 },
  { unit: "week", count: 1 },
  { unit: "month", count: 1 },
  { unit: "month", count: 3 },
  { unit: "year", count: 1 },
  { unit: "year", count: 10 },
];
const COARSEST: CalendarStep = { unit: "year", count: 100 };

/** One lane for each party that has statements; each bar a day, week, month, quarter or year wide. */
export function countLanes(args: {
  parties: readonly LaneParty[];
  counts: readonly LaneDayCount[];
  scale: DayScale;
}): CountedLane[] {
  const { parties, counts, scale } = args;
  const { byParty } = tallyOf(counts);
  const steps = stepsBetween(cellStep(scale, byParty.size), scale);
  return parties.flatMap((party) => {
    const own = byParty.get(party.slug);
    if (own === undefined || own.statements === 0) return [];
    const { days, statements } = own;
    return [{ party, statements, cells: cellsOf({ own: days, steps, scale }) }];
  });
}

/** The most statements of any bar: what the heights are measured by. */
export function tallestCell(lanes: readonly CountedLane[]): number {
  return Math.max(0, ...lanes.flatMap(({ cells }) => cells.map(({ statements }) => statements)));
}

function cellStep(scale: DayScale, lanes: number): CalendarStep {
  const isWideEnough = (step: CalendarStep) =>
    shortestDays(step) * scale.dayWidth >= NARROWEST_CELL &&
    (lanes * scale.width) / (shortestDays(step) * scale.dayWidth) <= MOST_CELLS;
  return STEPS.find(isWideEnough) ?? COARSEST;
}

type Days = { first: CalendarDay; last: CalendarDay };

/**
 * The bars of one lane. A span that only begins in view is counted at the edge, where it goes on.
 * @param own in the order of their days
 */
function cellsOf(args: {
  own: readonly LaneDayCount[];
  steps: readonly Days[];
  scale: DayScale;
}): LaneCell[] {
  const { own, steps, scale } = args;
  const cells = steps.map((days) => emptyCell(days, scale));
  let at = 0;
  for (const { day, statements, imprecise } of own) {
    while (hasBegun(steps[at + 1], day)) at += 1;
    const cell = cells[at];
    if (cell === undefined) continue;
    cell.statements += statements;
    cell.imprecise += imprecise;
  }
  return cells.filter(({ statements }) => statements > 0);
}

function hasBegun(step: Days | undefined, day: CalendarDay): boolean {
  return step !== undefined && step.first <= day;
}

function emptyCell({ first, last }: Days, scale: DayScale): LaneCell {
  const x = startOfDayX(scale, first);
  return { first, last, x, width: endOfDayX(scale, last) - x, statements: 0, imprecise: 0 };
}
