import { shiftDay, type CalendarDay } from "@/lib/domain/time/calendar-day";
import type { RailDay } from "@/lib/domain/rail";
import type { ClockReason, StoryClock } from "@/lib/domain/time/story-clock";
import { addressWith, type Place } from "@/lib/filters/page-address";
import {
  formatDay,
  formatDayOfMonth,
  formatDayShort,
  formatDayWithWeekday,
  formatZone,
} from "@/lib/format";
import { DayRail } from "./day-rail";
import { NewsLinks } from "./news-links";
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

const STEP = "fingertip inline-flex items-center whitespace-nowrap";

// The section has no box of its own, so that its first line may stay in view down the whole page.

/** Which day is read and how to move it; the first line stays reachable while reading. */
export function ClockBar({ clock, days, place, today, news }: Props) {
  const { readingDay } = clock;
  const addressOf = (day: CalendarDay) => addressWith(place, { asOf: day });
  return (
    <section aria-label="Reading day" className="contents">
      <div className="bg-paper border-t-ink border-b-rule sticky top-0 z-10 -mx-4 flex min-h-11 items-center gap-x-3 border-y px-4 sm:mx-0 sm:gap-x-5 sm:px-0 print:static print:min-h-0 print:border-b-0 print:py-1">
        <StepLink day={shiftDay(readingDay, -1)} direction="prev" addressOf={addressOf} />
        <p className="mx-auto max-w-none leading-tight sm:mr-auto sm:ml-0">
          <span className="max-sm:sr-only">Reading as of </span>
          <b className="font-semibold">
            <time dateTime={readingDay}>
              <span className="max-sm:hidden">{formatDayWithWeekday(readingDay)}</span>
              <span className="sm:hidden">{formatDayShort(readingDay)}</span>
            </time>
          </b>
          <span className="text-muted max-md:hidden"> · {REASONS[clock.reason]}</span>
        </p>
        <StepLink day={shiftDay(readingDay, 1)} direction="next" addressOf={addressOf} />
        <TodayLink clock={clock} place={place} today={today} />
      </div>
      <p className="text-muted pt-1.5 text-sm md:hidden">Why this day: {REASONS[clock.reason]}.</p>
      <DayRail days={days} readingDay={readingDay} addressOf={addressOf} />
      <div className="screen-only border-rule flex flex-wrap items-center gap-x-6 gap-y-1 border-b py-1 text-sm">
        <NewsLinks news={news} addressOf={addressOf} />
        <p className="text-muted mr-auto max-lg:sr-only">
          Days are those of {formatZone({ timeZone: clock.timeZone, at: clock.instant })}
        </p>
        <ReadingDayForm place={place} readingDay={readingDay} />
      </div>
    </section>
  );
}

type StepProps = {
  day: CalendarDay;
  direction: "prev" | "next";
  addressOf: (day: CalendarDay) => string;
};

/** A day back or forth. */
function StepLink({ day, direction, addressOf }: StepProps) {
  const isBack = direction === "prev";
  return (
    <a
      href={addressOf(day)}
      rel={direction}
      data-shortcut={isBack ? "ArrowLeft" : "ArrowRight"}
      className={`${STEP} screen-only`}
      title={formatDay(day)}
    >
      {isBack ? <span aria-hidden="true">◂&nbsp;</span> : null}
      {formatDayOfMonth(day)}
      <span className="max-sm:sr-only">&nbsp;{day.slice(0, 4)}</span>
      {isBack ? null : <span aria-hidden="true">&nbsp;▸</span>}
    </a>
  );
}

function TodayLink({ clock, place, today }: Pick<Props, "clock" | "place" | "today">) {
  if (clock.reason === "asked_today" || clock.reason === "deadline_ahead")
    return <span className={`${STEP} screen-only text-muted`}>today</span>;
  return (
    <a
      href={addressWith(place, { asOf: "today" })}
      data-shortcut="t"
      className={`${STEP} screen-only`}
      title={`The real clock: ${formatDay(today)}`}
    >
      today
    </a>
  );
}
