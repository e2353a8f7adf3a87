import { daysFrom, type CalendarDay } from "@/lib/domain/time/calendar-day";
import type { DueHistory } from "@/lib/domain/board/deadline";
import { formatCount, formatDay } from "@/lib/format";
import type { Picture } from "./picture";

/** Whole days from the reading day to the due day: what a picture that may be seen any hour can say. */
export function daysLeft(history: DueHistory, readingDay: CalendarDay): Picture["figure"] {
  const { due, isLifted } = history;
  if (due === null)
    return isLifted ? { value: "Lifted", note: "The deadline no longer stands" } : null;
  const days = daysFrom(readingDay, due.day);
  const on = formatDay(due.day);
  if (days === 0) return { value: "Last day", note: `It ends on ${on}` };
  if (days > 0) return { value: `${formatCount(days, "day")} left`, note: `until ${on}` };
  return { value: "Passed", note: `${formatCount(-days, "day")} ago, on ${on}` };
}

/** At a word, with an ellipsis, so that what is drawn fits its box. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
