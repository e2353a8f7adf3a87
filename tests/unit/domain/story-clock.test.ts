import { describe, expect, it } from "vitest";
import { storyClock, type AskedDay } from "@/lib/domain/time/story-clock";

const TIME_ZONE = "America/New_York";
const due = new Date("2020-09-16T04:00:00Z");
const clock = (asked: AskedDay, now: string, dueDates = [due]) =>
  storyClock({
    asked,
    now: new Date(now),
    timeZone: TIME_ZONE,
    dueDates,
    lastCoverage: "2020-09-14",
  });

describe("storyClock", () => {
  it("replays the last day of coverage once every deadline is past", () => {
    expect(clock(null, "2026-11-22T15:35:09Z")).toEqual({
      mode: "replay",
      reason: "coverage_ended",
      readingDay: "2020-09-14",
      instant: new Date("2020-09-14T14:35:09Z"),
      timeZone: TIME_ZONE,
    });
  });

  it.each([
    ["2020-09-16T03:59:59Z", "live", "2020-09-15"],
    ["2020-09-16T04:00:00Z", "replay", "2020-09-14"],
  ])("at %s it is %s on %s", (now, mode, readingDay) => {
    expect(clock(null, now)).toMatchObject({ mode, readingDay });
  });

  it("never reads a day after today by itself, whatever a slip of the pen says", () => {
    const slip = {
      asked: null,
      now: new Date("2020-09-20T12:00:00Z"),
      timeZone: TIME_ZONE,
      dueDates: [],
    };
    expect(storyClock({ ...slip, lastCoverage: "2202-09-14" })).toMatchObject({
      readingDay: "2020-09-20",
    });
    expect(storyClock({ ...slip, asked: "2202-09-14", lastCoverage: "2202-09-14" })).toMatchObject({
      readingDay: "2202-09-14",
    });
  });

  it("replays when no deadline is in force, even before its day", () => {
    expect(clock(null, "2020-09-14T12:00:00Z", [])).toMatchObject({ mode: "replay" });
  });

  it("is the real clock when asked for today, and says so", () => {
    const now = "2026-11-22T02:00:00Z";
    expect(clock("today", now)).toMatchObject({
      mode: "live",
      reason: "asked_today",
      readingDay: "2026-11-21",
      instant: new Date(now),
    });
  });

  it("stands on a day that is asked for, at the present time of day", () => {
    expect(clock("2020-09-10", "2020-09-14T12:00:00Z")).toMatchObject({
      mode: "replay",
      reason: "asked_day",
      instant: new Date("2020-09-10T12:00:00Z"),
    });
  });

  it("is live for a story without statements", () => {
    const empty = storyClock({
      asked: null,
      now: due,
      timeZone: TIME_ZONE,
      dueDates: [],
      lastCoverage: null,
    });
    expect(empty.mode).toBe("live");
  });
});
