import { Temporal } from "temporal-polyfill";
import type { CalendarDay } from "./calendar-day";
import { remembering } from "../remembering";
import { shiftDay } from "./calendar-day";

/** A place on the calendar in an IANA time zone, such as America/New_York. */
type DayInZone = { day: CalendarDay; timeZone: string };

/** The day that a clock in `timeZone` shows at `instant`. */
export function dayIn({ instant, timeZone }: { instant: Date; timeZone: string }): CalendarDay {
  return clockIn({ instant, timeZone }).toPlainDate().toString() as CalendarDay;
}

/**
 * The first instant of `day` in `timeZone`: its midnight; the first of two where clocks are put back over
 * midnight; where they jump over it, the instant after the jump. Of a day that a place left out altogether, the
 * first instant of the next (ECMAScript Temporal, start of day).
 */
export function startOfDayIn({ day, timeZone }: DayInZone): Date {
  return new Date(firstInstant({ day, timeZone }));
}

/** The first instant of the next day: a deadline with only a day runs until then. */
export function endOfDayIn({ day, timeZone }: DayInZone): Date {
  return startOfDayIn({ day: shiftDay(day, 1), timeZone });
}

/**
 * The instant on `day` at which a clock in `timeZone` shows the same time of day as at `instant`.
 * A time that a jump to summer time skips is moved past the gap.
 */
export function sameTimeOn({ day, timeZone, instant }: DayInZone & { instant: Date }): Date {
  const plainTime = clockIn({ instant, timeZone }).toPlainTime();
  const there = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime });
  return new Date(there.epochMilliseconds);
}

/** A story has few deadlines, and each page asks for them again. */
const firstInstant = /* @__PURE__ */ remembering(
  ({ day, timeZone }: DayInZone) =>
    Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds,
  ({ day, timeZone }) => `${timeZone} ${day}`,
);

function clockIn({ instant, timeZone }: { instant: Date; timeZone: string }) {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
