import type { CalendarDay } from "./calendar-day";
import { dayIn, endOfDayIn } from "./zoned-time";

/** The last second of a day: the state of a reading day is what was public by its end. */
export function momentOfDay({ day, timeZone }: { day: CalendarDay; timeZone: string }): Date {
  return new Date(endOfDayIn({ day, timeZone }).getTime() - 1_000);
}

/**
 * The reading day that holds a moment, within the days there is something to read of: before the first
 * it is the first, after the present day the present one (RFC 7089, section 4.5.3).
 */
export function dayOfMoment(args: {
  moment: Date;
  now: Date;
  timeZone: string;
  firstDay: CalendarDay | null;
}): CalendarDay {
  const { moment, now, timeZone, firstDay } = args;
  const asked = dayIn({ instant: moment, timeZone });
  const today = dayIn({ instant: now, timeZone });
  if (asked > today) return today;
  return firstDay !== null && asked < firstDay && firstDay <= today ? firstDay : asked;
}
