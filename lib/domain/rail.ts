import { daysBetween, laterDay, shiftDay, type CalendarDay } from "./time/calendar-day";

/** One day of the rail: how many statements became public on it, and whether a deadline ends with it. */
export type RailDay = { day: CalendarDay; statements: number; isDue: boolean };

/** A rail of more days could not be read, nor its bars hit. */
export const MAX_RAIL_DAYS = 42;

/**
 * The days around the reading day: from the first day of coverage to one day past the last due date,
 * cut to `MAX_RAIL_DAYS` with the reading day inside.
 */
export function railDays({
  coverage,
  dueDays,
  readingDay,
}: {
  coverage: readonly { day: CalendarDay; statements: number }[];
  dueDays: readonly CalendarDay[];
  readingDay: CalendarDay;
}): RailDay[] {
  const window = railWindow({ coverage, dueDays, readingDay });
  const counts = new Map(coverage.map(({ day, statements }) => [day, statements]));
  return daysBetween(window.first, window.last).map((day) => ({
    day,
    statements: counts.get(day) ?? 0,
    isDue: dueDays.includes(day),
  }));
}

/** The nearest days before and after the reading day on which something became public. */
export function coverageNeighbours({
  coverage,
  readingDay,
}: {
  coverage: readonly { day: CalendarDay }[];
  readingDay: CalendarDay;
}): { previous: CalendarDay | null; next: CalendarDay | null } {
  const days = coverage.map(({ day }) => day);
  return {
    previous: days.findLast((day) => day < readingDay) ?? null,
    next: days.find((day) => day > readingDay) ?? null,
  };
}

function railWindow(args: Parameters<typeof railDays>[0]): {
  first: CalendarDay;
  last: CalendarDay;
} {
  const { coverage, dueDays, readingDay } = args;
  const known = coverage.map(({ day }) => day);
  const end = [...known, ...dueDays].reduce(laterDay, known.at(-1) ?? readingDay);
  const storyEnd = shiftDay(end, 1);
  const storyStart = known[0] ?? readingDay;
  const half = Math.floor(MAX_RAIL_DAYS / 2);
  const isOutside = readingDay < storyStart || readingDay > storyEnd;
  if (isOutside)
    return { first: shiftDay(readingDay, -half), last: shiftDay(readingDay, half - 1) };
  const last = storyEnd > shiftDay(readingDay, half) ? shiftDay(readingDay, half) : storyEnd;
  const earliest = shiftDay(last, 1 - MAX_RAIL_DAYS);
  return { first: laterDay(earliest, storyStart), last };
}
