/** A day of the Gregorian calendar as `YYYY-MM-DD`, without a zone. Plain comparison orders them. */
export type CalendarDay = `${number}-${number}-${number}`;

const FORM = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS = 24 * 60 * 60 * 1000;

/** Whether `value` is `YYYY-MM-DD` and that day exists (ISO 8601). */
export function isCalendarDay(value: string): value is CalendarDay {
  return FORM.test(value) && dayAt(Date.parse(value)) === value;
}

/** @throws {RangeError} when `value` is not an existing day as `YYYY-MM-DD`. */
export function toCalendarDay(value: string): CalendarDay {
  if (!isCalendarDay(value)) throw new RangeError(`"${value}" is not a day as YYYY-MM-DD`);
  return value;
}

/** The day `days` after `day`; before it when negative. */
export function shiftDay(day: CalendarDay, days: number): CalendarDay {
  return dayAt(Date.parse(day) + days * MILLISECONDS) as CalendarDay;
}

/** How many days later `to` is than `from`; negative when it is earlier. */
export function daysFrom(from: CalendarDay, to: CalendarDay): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS;
}

/** Every day from `first` to `last`, both included; none when `last` comes first. */
export function daysBetween(first: CalendarDay, last: CalendarDay): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = first; day <= last; day = shiftDay(day, 1)) days.push(day);
  return days;
}

/** Days are counted in UTC, whose days all have 24 hours; null when there is no such day. */
function dayAt(time: number): string | null {
  if (Number.isNaN(time)) return null;
  const [day = ""] = new Date(time).toISOString().split("T");
  return day.replace(/^\+0+/, "");
}

export function laterDay(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a > b ? a : b;
}
