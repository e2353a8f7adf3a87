import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { formatDayOfMonth } from "@/lib/format";

type Props = {
  news: { previous: CalendarDay | null; next: CalendarDay | null };
  addressOf: (day: CalendarDay) => string;
};

/** Skips the days on which nothing became public. */
export function NewsLinks({ news: { previous, next }, addressOf }: Props) {
  if (previous === null && next === null) return null;
  return (
    <p className="text-muted flex flex-wrap gap-x-3">
      Days with news:
      {previous === null ? null : (
        <a href={addressOf(previous)}>earlier, {formatDayOfMonth(previous)}</a>
      )}
      {next === null ? null : <a href={addressOf(next)}>later, {formatDayOfMonth(next)}</a>}
    </p>
  );
}
