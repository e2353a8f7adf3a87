import { TZDate } from "@date-fns/tz";
import type { CalendarDay } from "./calendar-day";
import { shiftDay } from "./calendar-day";

/** A place on the calendar in an IANA time zone, such as America/New_York. */
type DayInZone = { day: CalendarDay; timeZone: string };

/** The day that a clock in `timeZone` shows at `instant`. */
export function dayIn({ instant, timeZone }: { instant: Date; timeZone: string }): CalendarDay {
  const local = new TZDate(instant.getTime(), timeZone);
  const [year, month, day] = [local.getFullYear(), local.getMonth() + 1, local.getDate()];
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDay;
}

/** The first instant of `day` in `timeZone`. */
export function startOfDayIn({ day, timeZone }: DayInZone): Date {
  return atTime({ day, timeZone, hours: 0, minutes: 0, seconds: 0, milliseconds: 0 });
}

/** The first instant of the next day: a deadline with only a day runs until then. */
export function endOfDayIn({ day, timeZone }: DayInZone): Date {
  return startOfDayIn({ day: shiftDay(day, 1), timeZone });
}

/**
 * The instant on `day` at which a clock in `timeZone` shows the same time of day as at `instant`.
 * A time that a jump to summer time skips is moved past the gap.
 */
export function sameTimeOn({ day, timeZone, instant }: DayInZone & { instant: Date }): Date {
  const local = new TZDate(instant.getTime(), timeZone);
  return atTime({
    day,
    timeZone,
    hours: local.getHours(),
    minutes: local.getMinutes(),
    seconds: local.getSeconds(),
    milliseconds: local.getMilliseconds(),
  });
}

type TimeOfDay = { hours: number; minutes: number; seconds: number; milliseconds: number };

/** Numbers, never a string: `new TZDate("2020-09-15", zone)` is the evening before. */
function atTime({ day, timeZone, ...time }: DayInZone & TimeOfDay): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const { hours, minutes, seconds, milliseconds } = time;
  const local = new TZDate(year, month - 1, date, hours, minutes, seconds, milliseconds, timeZone);
  return new Date(local.getTime());
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
