import { assertNever } from "../assert-never";
import { daysFrom, laterDay, shiftDay, type CalendarDay } from "../time/calendar-day";

/** A stretch of the calendar. Weeks begin on Monday (ISO 8601); months and years where they are divisible. */
export type CalendarStep = { unit: "day" | "week" | "month" | "year"; count: number };

/** How long a step is at the least, for choosing one before laying it out. */
export function shortestDays({ unit, count }: CalendarStep): number {
  switch (unit) {
    case "day":
      return count;
    case "week":
      return count * 7;
    case "month":
      return count * 28;
    case "year":
      return count * 365;
    default:
      return assertNever(unit);
  }
}

/** The first day of the step that `day` lies in. */
export function startOfStep({ unit, count }: CalendarStep, day: CalendarDay): CalendarDay {
  const [year = 0, month = 1] = day.split("-").map(Number);
  switch (unit) {
    case "day":
      return day;
    case "week":
      return shiftDay(day, -daysSinceMonday(day));
    case "month":
      return firstOf(year, month - ((month - 1) % count));
    case "year":
      return firstOf(year - (year % count), 1);
    default:
      return assertNever(unit);
  }
}

/** The first day of the step after the one that begins on `start`. */
export function startOfNextStep({ unit, count }: CalendarStep, start: CalendarDay): CalendarDay {
  if (unit === "day" || unit === "week") return shiftDay(start, shortestDays({ unit, count }));
  const [year = 0, month = 1] = start.split("-").map(Number);
  const months = year * 12 + (month - 1) + (unit === "year" ? count * 12 : count);
  return firstOf(Math.floor(months / 12), (months % 12) + 1);
}

/** The steps that a range falls into; the first and the last are cut to it. */
export function stepsBetween(
  step: CalendarStep,
  { from, to }: { from: CalendarDay; to: CalendarDay },
): { first: CalendarDay; last: CalendarDay }[] {
  const steps: { first: CalendarDay; last: CalendarDay }[] = [];
  for (let start = startOfStep(step, from); start <= to;) {
    const next = startOfNextStep(step, start);
    const last = shiftDay(next, -1);
    steps.push({ first: laterDay(start, from), last: last < to ? last : to });
    start = next;
  }
  return steps;
}

const MONDAY: CalendarDay = "1970-01-05";

function daysSinceMonday(day: CalendarDay): number {
  return ((daysFrom(MONDAY, day) % 7) + 7) % 7;
}

function firstOf(year: number, month: number): CalendarDay {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01` as CalendarDay;
}
