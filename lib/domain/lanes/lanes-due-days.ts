import type { CalendarDay } from "../time/calendar-day";
import { dueDateAsOf, type Deadline } from "../board/deadline";
import type { DueDay } from "./lanes-lines";
import type { Statement } from "../statement";

/** The days on which deadlines in force fall due, earliest first, each with all their titles. */
export function dueDaysOf(args: {
  deadlines: readonly Deadline[];
  statements: readonly Statement[];
  asOf: CalendarDay;
}): DueDay[] {
  const { deadlines, statements, asOf } = args;
  const titles = new Map<CalendarDay, string[]>();
  for (const deadline of deadlines) {
    const due = dueDateAsOf({ deadline, statements, asOf });
    if (due !== null) titles.set(due.day, [...(titles.get(due.day) ?? []), deadline.title]);
  }
  return [...titles]
    .map(([day, ofDay]) => ({ day, titles: ofDay }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
