import { describe, expect, it } from "vitest";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { dayOfMoment, daysOver } from "@/lib/domain/time/memento";

const timeZone = "America/New_York";
const days: CalendarDay[] = ["2020-08-31", "2020-09-13", "2020-09-14"];
const of = (moment: string, args: { now?: string; days?: CalendarDay[] } = {}) =>
  dayOfMoment({
    moment: new Date(moment),
    now: new Date(args.now ?? "2026-11-22T15:00:00Z"),
    timeZone,
    days: args.days ?? days,
  });

describe("the state for a moment", () => {
  it.each([
    ["2000-01-01T00:00:00Z", "2020-08-31"],
    ["2020-09-14T02:00:00Z", "2020-09-13"],
    ["2020-09-05T12:00:00Z", "2020-09-05"],
    ["2026-11-21T12:00:00Z", "2026-11-21"],
    ["2026-11-22T12:00:00Z", "2020-09-14"],
    ["2100-01-01T00:00:00Z", "2020-09-14"],
  ])("%s is %s: the first, the day itself, and the last from the present day on", (moment, day) => {
    expect(of(moment)).toBe(day);
  });

  it("is none where no day is over", () => {
    expect(of("2020-09-14T12:00:00Z", { days: [] })).toBeNull();
  });

  it("a day is over at its midnight in the story's zone", () => {
    const list = days.map((day) => ({ day }));
    const over = (now: string) => daysOver(list, { now: new Date(now), timeZone }).length;
    expect(over("2020-09-15T03:59:58Z")).toBe(2);
    expect(over("2020-09-15T04:00:00Z")).toBe(3);
  });
});
