import { endOfDayX, startOfDayX, type DayScale } from "./day-scale";
import type { Extent } from "./lanes-rows";
import type { DatedSpan } from "../time/span";

/** How a bar ends: on a known day, fading where no day is known, or cut by the edge of the picture. */
export type BarEnd = "known" | "open" | "cut";

/** All the days that an imprecise date may mean. */
export type BarShape = Extent & { start: BarEnd; end: BarEnd };

/** A mark with its ring and the gap to the next one, in pixels. */
export const MARK_WIDTH = 16;

/** A bar over one or two narrow days must not look like a point. */
const NARROWEST_BAR = 24;

/** The middles of `count` points on one day: beside each other, the day's width shared among them. */
export function pointsOn({ left, right }: Extent, count: number): number[] {
  return Array.from(
    { length: count },
    (_, index) => left + ((index + 0.5) / count) * (right - left),
  );
}

/**
 * The middles of `count` marks on a bar: around its middle where both ends are known. On an open
 * bar they stand at the end that is known, because its middle means nothing.
 */
export function marksOn({ left, right, start }: BarShape, count: number): number[] {
  const width = count * MARK_WIDTH;
  const first = start === "open" ? right - width - 2 : (left + right - width) / 2;
  return Array.from({ length: count }, (_, index) => first + (index + 0.5) * MARK_WIDTH);
}

/** How many marks fit beside each other; one always does. */
export function capacityOf({ left, right }: Extent): number {
  return Math.max(1, Math.floor((right - left) / MARK_WIDTH));
}

export function barOf(date: DatedSpan, scale: DayScale): BarShape {
  const left = date.earliest === null ? 0 : startOfDayX(scale, date.earliest);
  const right = endOfDayX(scale, date.latest);
  const ends = openEnds(date);
  const start = left < 0 ? "cut" : ends.start;
  const end = right > scale.width ? "cut" : ends.end;
  const inView = { left: Math.max(0, left), right: Math.min(scale.width, right) };
  return { ...widened(inView, scale), start, end };
}

/** An end with a qualifier (? ~ %) is not known, nor is the start of "../2020-09-14". */
function openEnds({ edtf }: DatedSpan): { start: BarEnd; end: BarEnd } {
  const [start = edtf, end = start] = edtf.split("/");
  const endOf = (side: string): BarEnd => (/(^\.\.|[?~%])$/.test(side) ? "open" : "known");
  return { start: endOf(start), end: endOf(end) };
}

function widened({ left, right }: Extent, { width }: DayScale): Extent {
  if (right - left >= NARROWEST_BAR) return { left, right };
  const around = (left + right - NARROWEST_BAR) / 2;
  const from = Math.min(Math.max(0, around), width - NARROWEST_BAR);
  return { left: from, right: from + NARROWEST_BAR };
}
