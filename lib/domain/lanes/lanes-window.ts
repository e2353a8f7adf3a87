import { laterDay, shiftDay, type CalendarDay } from "../time/calendar-day";
import { countDays } from "./day-scale";
import type { Span } from "../time/span";

/** The first and the last day that a picture shows. */
export type Window = { from: CalendarDay; to: CalendarDay };

/** Fewer days would leave neighbouring ones no context. */
const FEWEST_DAYS = 7;

/** Starts and lines may always lengthen a picture to this; a quarter of a year is easy to read. */
const EASY_DAYS = 92;

type Dated = Pick<Span, "earliest"> & { latest: CalendarDay };
/** The days the reader asked for; null where a side is open. */
export type Range = { first: CalendarDay | null; last: CalendarDay | null };

type Args = {
  spans: readonly Dated[];
  range: Range;
  /** The reading day and the due days: in view when they are near. */
  lines: readonly CalendarDay[];
};

/**
 * The days worth showing: those on which things happened, with the starts of long spans and the
 * lines that are not so far off that the picture would become more than twice as long.
 * @returns null when there is nothing to show.
 */
export function windowOf({ spans, range, lines }: Args): Window | null {
  const days = spans.map(({ latest }) => clamp(latest, range)).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return null;
  const longest = Math.max(EASY_DAYS, 2 * countDays({ from, to }));
  const starts = spans.map((span) => clamp(startOf(span, { from, to }), range));
  // The nearest first, so that one far start does not keep the others out.
  const near = [...starts.toSorted().toReversed(), ...lines];
  return widen(near.reduce((window, day) => reach({ window, day, longest }), { from, to }));
}

function clamp(day: CalendarDay, { first, last }: Range): CalendarDay {
  const notBefore = first === null ? day : laterDay(day, first);
  return last === null ? notBefore : earlierDay(notBefore, last);
}

/** An open start gets some days to fade in, for it must not look like a start. */
function startOf({ earliest, latest }: Dated, window: Window): CalendarDay {
  return earliest ?? shiftDay(latest, -Math.max(3, Math.round(countDays(window) / 10)));
}

function reach(args: { window: Window; day: CalendarDay; longest: number }): Window {
  const { window, day, longest } = args;
  const reached = { from: earlierDay(window.from, day), to: laterDay(window.to, day) };
  return countDays(reached) <= longest ? reached : window;
}

function widen({ from, to }: Window): Window {
  const missing = Math.max(0, FEWEST_DAYS - countDays({ from, to }));
  const after = Math.floor(missing / 4);
  return { from: shiftDay(from, after - missing), to: shiftDay(to, after) };
}

function earlierDay(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a < b ? a : b;
}
