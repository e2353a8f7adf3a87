import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { RailDay } from "@/lib/domain/rail";
import { formatCount, formatDay, formatDayOfMonth } from "@/lib/format";

type Props = {
  days: RailDay[];
  readingDay: CalendarDay;
  addressOf: (day: CalendarDay) => string;
};

const HEIGHT = 28;

// The box scrolls from its right end, where the story is newest, so it runs from right to left
// outside and from left to right inside.

/** One bar a day, its height the statements that became public on it; each leads to its day. */
export function DayRail({ days, readingDay, addressOf }: Props) {
  const most = Math.max(1, ...days.map(({ statements }) => statements));
  return (
    <nav aria-label="Days" className="mt-1 overflow-x-auto [direction:rtl]">
      <ol className="flex min-w-max [direction:ltr]">
        {days.map((day, index) => (
          <li key={day.day} className="min-w-6 flex-1">
            <a
              href={addressOf(day.day)}
              aria-label={dayLabel(day)}
              aria-current={day.day === readingDay ? "date" : undefined}
              title={dayLabel(day)}
              className="hover:bg-panel aria-[current]:border-ink aria-[current]:text-ink block border-b-2 border-transparent text-center text-xs text-muted no-underline aria-[current]:font-semibold"
            >
              <RailBar statements={day.statements} most={most} />
              <span aria-hidden="true" className={day.isDue ? "text-ended font-semibold" : ""}>
                {dayMark(day, index)}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function RailBar({ statements, most }: { statements: number; most: number }) {
  const height = statements === 0 ? 1 : Math.max(3, Math.round((statements / most) * HEIGHT));
  return (
    <svg
      viewBox={`0 0 10 ${HEIGHT}`}
      preserveAspectRatio="none"
      width="100%"
      height={HEIGHT}
      aria-hidden="true"
      className="block"
    >
      <rect
        x="1"
        width="8"
        y={HEIGHT - height}
        height={height}
        className={statements === 0 ? "fill-rule" : "fill-accent"}
      />
    </svg>
  );
}

/** The number of the day, with its month where a month begins, and a mark on a day of a deadline. */
function dayMark({ day, isDue }: RailDay, index: number): string {
  const isMonthNamed = index === 0 || day.endsWith("-01");
  const number = Number(day.slice(8));
  return `${isMonthNamed ? formatDayOfMonth(day) : number}${isDue ? "!" : ""}`;
}

function dayLabel({ day, statements, isDue }: RailDay): string {
  const count = statements === 0 ? "nothing new" : formatCount(statements, "statement");
  return `${formatDay(day)}: ${count}${isDue ? "; a deadline ends" : ""}`;
}
