import { shiftDay, type CalendarDay } from "@/lib/domain/calendar-day";
import type { RailDay } from "@/lib/domain/rail";
import type { ClockReason, StoryClock } from "@/lib/domain/story-clock";
import { queryWith } from "@/lib/filters/filters-address";
import type { TimelineFilters } from "@/lib/filters/timeline-filters";
import { formatDay, formatDayShort, formatDayWithWeekday, formatZone } from "@/lib/format";
import { DayRail } from "./day-rail";
import { ReadingDayForm } from "./reading-day-form";

type Props = {
  clock: StoryClock;
  days: RailDay[];
  filters: TimelineFilters;
  today: CalendarDay;
};

const REASONS: Record<ClockReason, string> = {
  asked_day: "the day you chose; the clock replays it at the present time of day",
  asked_today: "today, by the real clock",
  deadline_ahead: "today, by the real clock: a deadline lies ahead",
  coverage_ended: "the last day of coverage; the clock replays it at the present time of day",
};

export function ClockBar({ clock, days, filters, today }: Props) {
  const { readingDay } = clock;
  const addressOf = (day: CalendarDay) => `/${queryWith(filters, { asOf: day })}`;
  const [before, after] = [shiftDay(readingDay, -1), shiftDay(readingDay, 1)];
  return (
    <section aria-label="Reading day" className="border-rule border-b pb-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <a
          href={addressOf(before)}
          rel="prev"
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
          className="py-1.5 whitespace-nowrap"
          title={formatDay(after)}
        >
          {formatDayShort(after)}
          <span aria-hidden="true"> ▸</span>
        </a>
        <TodayLink clock={clock} filters={filters} today={today} />
        <ReadingDayForm filters={filters} readingDay={readingDay} />
      </div>
      <DayRail days={days} readingDay={readingDay} addressOf={addressOf} />
      <p className="sr-only">
        Days are those of {formatZone({ timeZone: clock.timeZone, at: clock.instant })}.
      </p>
    </section>
  );
}

function TodayLink({ clock, filters, today }: Pick<Props, "clock" | "filters" | "today">) {
  if (clock.reason === "asked_today" || clock.reason === "deadline_ahead")
    return <span className="text-muted py-1.5 whitespace-nowrap">today</span>;
  return (
    <a
      href={`/${queryWith(filters, { asOf: "today" })}`}
      className="py-1.5 whitespace-nowrap"
      title={`The real clock: ${formatDay(today)}`}
    >
      today
    </a>
  );
}
