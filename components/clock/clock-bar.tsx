import { shiftDay, type CalendarDay } from "@/lib/domain/calendar-day";
import type { RailDay } from "@/lib/domain/rail";
import type { ClockReason, StoryClock } from "@/lib/domain/story-clock";
import { addressWith, type Place } from "@/lib/filters/page-address";
import {
  formatDay,
  formatDayOfMonth,
  formatDayShort,
  formatDayWithWeekday,
  formatZone,
} from "@/lib/format";
import { DayRail } from "./day-rail";
import { ReadingDayForm } from "./reading-day-form";

type Props = {
  clock: StoryClock;
  days: RailDay[];
  place: Place;
  today: CalendarDay;
  /** The nearest days before and after on which something became public. */
  news: { previous: CalendarDay | null; next: CalendarDay | null };
};

const REASONS: Record<ClockReason, string> = {
  asked_day: "the day you chose, replayed",
  asked_today: "today, by the real clock",
  deadline_ahead: "today, by the real clock: a deadline lies ahead",
  coverage_ended: "the last day of coverage, replayed",
};

export function ClockBar({ clock, days, place, today, news }: Props) {
  const { readingDay } = clock;
  const addressOf = (day: CalendarDay) => addressWith(place, { asOf: day });
  const [before, after] = [shiftDay(readingDay, -1), shiftDay(readingDay, 1)];
  return (
    <section aria-label="Reading day" className="border-rule border-b pb-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <a
          href={addressOf(before)}
          rel="prev"
          data-shortcut="ArrowLeft"
          className="py-1.5 whitespace-nowrap"
          title={formatDay(before)}
        >
          <span aria-hidden="true">◂ </span>
          {formatDayShort(before)}
        </a>
        <p className="order-last w-full sm:order-none sm:mr-auto sm:w-auto">
          Reading as of{" "}
          <b className="font-semibold">
            <time dateTime={readingDay}>{formatDayWithWeekday(readingDay)}</time>
          </b>
          <span className="text-muted"> · {REASONS[clock.reason]}</span>
        </p>
        <a
          href={addressOf(after)}
          rel="next"
          data-shortcut="ArrowRight"
          className="py-1.5 whitespace-nowrap"
          title={formatDay(after)}
        >
          {formatDayShort(after)}
          <span aria-hidden="true"> ▸</span>
        </a>
        <TodayLink clock={clock} place={place} today={today} />
        <ReadingDayForm place={place} readingDay={readingDay} />
      </div>
      <DayRail days={days} readingDay={readingDay} addressOf={addressOf} />
      <NewsLinks news={news} addressOf={addressOf} />
      <p className="sr-only">
        Days are those of {formatZone({ timeZone: clock.timeZone, at: clock.instant })}.
      </p>
    </section>
  );
}

/** Skips the days on which nothing became public. */
function NewsLinks({
  news: { previous, next },
  addressOf,
}: {
  news: Props["news"];
  addressOf: (day: CalendarDay) => string;
}) {
  if (previous === null && next === null) return null;
  return (
    <p className="text-muted screen-only flex flex-wrap gap-x-2 text-sm">
      Days with news:
      {previous === null ? null : (
        <a href={addressOf(previous)}>earlier, {formatDayOfMonth(previous)}</a>
      )}
      {next === null ? null : <a href={addressOf(next)}>later, {formatDayOfMonth(next)}</a>}
    </p>
  );
}

function TodayLink({ clock, place, today }: Pick<Props, "clock" | "place" | "today">) {
  if (clock.reason === "asked_today" || clock.reason === "deadline_ahead")
    return <span className="text-muted py-1.5 whitespace-nowrap">today</span>;
  return (
    <a
      href={addressWith(place, { asOf: "today" })}
      data-shortcut="t"
      className="py-1.5 whitespace-nowrap"
      title={`The real clock: ${formatDay(today)}`}
    >
      today
    </a>
  );
}
