import { addDays, format, isValid, parseISO } from "date-fns";

/** A day of the Gregorian calendar as `YYYY-MM-DD`, without a zone. Plain comparison orders them. */
export type CalendarDay = `${number}-${number}-${number}`;

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `value` is `YYYY-MM-DD` and that day exists (ISO 8601). */
export function isCalendarDay(value: string): value is CalendarDay {
  return FORM.test(value) && isValid(parseISO(value));
}

/** @throws {RangeError} when `value` is not an existing day as `YYYY-MM-DD`. */
export function toCalendarDay(value: string): CalendarDay {
  if (!isCalendarDay(value)) throw new RangeError(`"${value}" is not a day as YYYY-MM-DD`);
  return value;
}

/** The day `days` after `day`; before it when negative. */
export function shiftDay(day: CalendarDay, days: number): CalendarDay {
  return format(addDays(parseISO(day), days), "yyyy-MM-dd") as CalendarDay;
}

/** Every day from `first` to `last`, both included; none when `last` comes first. */
export function daysBetween(first: CalendarDay, last: CalendarDay): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = first; day <= last; day = shiftDay(day, 1)) days.push(day);
  return days;
}

export function laterDay(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a > b ? a : b;
}
