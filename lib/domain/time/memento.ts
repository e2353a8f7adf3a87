import type { CalendarDay } from "./calendar-day";
import { dayIn, endOfDayIn } from "./zoned-time";

/** The last second of a day: the state of a reading day is what was public by its end. */
export function momentOfDay({ day, timeZone }: { day: CalendarDay; timeZone: string }): Date {
  return new Date(endOfDayIn({ day, timeZone }).getTime() - 1_000);
}

/** The days whose state can no longer change by time alone: those that are over. */
export function daysOver<Day extends { day: CalendarDay }>(
  days: readonly Day[],
  { now, timeZone }: { now: Date; timeZone: string },
): Day[] {
  return days.filter(({ day }) => momentOfDay({ day, timeZone }) < now);
}

/**
 * The reading day that holds a moment: before the first day there is something to read of it is the first, and
 * on the present day or later the last (RFC 7089, section 4.5.3), since the present day has no state yet.
 * @param days on which something became public and that are over, in order.
 * @returns null where there is none: only the present state is there.
 */
export function dayOfMoment(args: {
  moment: Date;
  now: Date;
  timeZone: string;
  days: readonly CalendarDay[];
}): CalendarDay | null {
  const { moment, now, timeZone, days } = args;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const asked = dayIn({ instant: moment, timeZone });
  if (asked < first) return first;
  return momentOfDay({ day: asked, timeZone }) < now ? asked : last;
}
