import type { CalendarDay } from "./calendar-day";
import { dayIn, sameTimeOn } from "./zoned-time";

/** The day a reader asks for; null when the address does not say. */
export type AskedDay = CalendarDay | "today" | null;

export type ClockReason = "asked_day" | "asked_today" | "deadline_ahead" | "coverage_ended";

/** What the story's clock reads. `live` is the real clock; `replay` stands on a day of the past or future. */
export type StoryClock = {
  mode: "live" | "replay";
  reason: ClockReason;
  readingDay: CalendarDay;
  /** The instant it reads: on a replayed day, the present time of day in the story's zone. */
  instant: Date;
  /** The story's zone (IANA), in which days begin and end. */
  timeZone: string;
};

/**
 * Which day is read, and why.
 * @param dueDates instants (as of the real day) of the deadlines still in force.
 * @param lastCoverage the last day on which something became public; null for an empty story. Without a
 *   wish for another day none after today is read.
 * @param timeZone the story's IANA zone.
 */
export function storyClock(args: {
  asked: AskedDay;
  now: Date;
  timeZone: string;
  dueDates: readonly Date[];
  lastCoverage: CalendarDay | null;
}): StoryClock {
  const { asked, now, timeZone, dueDates, lastCoverage } = args;
  if (asked === "today") return live(args, "asked_today");
  if (asked !== null) return replay(args, { readingDay: asked, reason: "asked_day" });
  if (lastCoverage === null || dueDates.some((due) => due > now))
    return live(args, "deadline_ahead");
  const today = dayIn({ instant: now, timeZone });
  // A slip of the pen in a date must not take the front page into another century.
  const readingDay = lastCoverage < today ? lastCoverage : today;
  return replay(args, { readingDay, reason: "coverage_ended" });
}

type Now = { now: Date; timeZone: string };

function live({ now, timeZone }: Now, reason: ClockReason): StoryClock {
  const readingDay = dayIn({ instant: now, timeZone });
  return { mode: "live", reason, readingDay, instant: now, timeZone };
}

function replay(
  { now, timeZone }: Now,
  { readingDay, reason }: { readingDay: CalendarDay; reason: ClockReason },
): StoryClock {
  const instant = sameTimeOn({ day: readingDay, timeZone, instant: now });
  return { mode: "replay", reason, readingDay, instant, timeZone };
}
