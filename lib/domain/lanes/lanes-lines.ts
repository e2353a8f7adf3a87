import type { CalendarDay } from "../time/calendar-day";
import { endOfDayX, isInView, startOfDayX, type DayScale } from "./day-scale";
import { rowsWithoutOverlap } from "./lanes-rows";

/** A due date in force and the titles of the deadlines that fall due on it. */
export type DueDay = { day: CalendarDay; titles: string[] };

export type Line = ({ type: "reading" } & { day: CalendarDay }) | ({ type: "due" } & DueDay);

/** A line through all lanes. Its name stands in `row`, to the side that has room for it. */
export type PictureLine = Line & { x: number; row: number; side: "left" | "right" };

/** The lines in view, and the ones to be named apart. */
export type PictureLines = { lines: PictureLine[]; outOfView: Line[] };

/** What a name takes up at the most at 12 px: it is shortened to this. */
export const LINE_NAME_WIDTH = 230;

/**
 * The reading day in its middle and each due day at its end, when it passes; the ones out of view
 * are named apart.
 */
export function linesOf(args: {
  readingDay: CalendarDay;
  dueDays: readonly DueDay[];
  scale: DayScale;
}): PictureLines {
  const { readingDay, dueDays, scale } = args;
  const all: Line[] = [
    { type: "reading", day: readingDay },
    ...dueDays.map((due) => ({ type: "due" as const, ...due })),
  ];
  const placed = all.filter(({ day }) => isInView(scale, day)).map((line) => place(line, scale));
  const rows = rowsWithoutOverlap(placed.map(nameExtent));
  return {
    lines: placed.map((line, index) => ({ ...line, row: rows[index] ?? 0 })),
    outOfView: all.filter(({ day }) => !isInView(scale, day)),
  };
}

function place(line: Line, scale: DayScale) {
  const x =
    line.type === "due"
      ? endOfDayX(scale, line.day)
      : startOfDayX(scale, line.day) + scale.dayWidth / 2;
  return { ...line, x, side: x < LINE_NAME_WIDTH ? ("right" as const) : ("left" as const) };
}

function nameExtent({ x, side }: { x: number; side: "left" | "right" }) {
  return side === "left"
    ? { left: x - LINE_NAME_WIDTH, right: x }
    : { left: x, right: x + LINE_NAME_WIDTH };
}
