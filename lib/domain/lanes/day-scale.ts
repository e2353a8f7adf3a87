import { daysFrom, shiftDay, type CalendarDay } from "../time/calendar-day";

/** Days side by side, each as wide as the others: `from` to `to`, both included, over `width` pixels. */
export type DayScale = {
  from: CalendarDay;
  to: CalendarDay;
  width: number;
  dayWidth: number;
};

/** @throws {RangeError} when the range ends before it starts. */
export function dayScale(args: { from: CalendarDay; to: CalendarDay; width: number }): DayScale {
  if (args.from > args.to) throw new RangeError(`${args.to} comes before ${args.from}`);
  return { ...args, dayWidth: args.width / countDays(args) };
}

/** How many days a range has, both ends included. */
export function countDays({ from, to }: { from: CalendarDay; to: CalendarDay }): number {
  return daysFrom(from, to) + 1;
}

/** Where a day begins; outside 0 to `width` when the day is out of view. */
export function startOfDayX(scale: DayScale, day: CalendarDay): number {
  return daysFrom(scale.from, day) * scale.dayWidth;
}

/** Where a day ends, which is where the next one begins. */
export function endOfDayX(scale: DayScale, day: CalendarDay): number {
  return startOfDayX(scale, shiftDay(day, 1));
}

export function isInView({ from, to }: DayScale, day: CalendarDay): boolean {
  return from <= day && day <= to;
}
