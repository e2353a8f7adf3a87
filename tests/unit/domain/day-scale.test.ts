import { describe, expect, it } from "vitest";
import { shiftDay, type CalendarDay } from "@/lib/domain/time/calendar-day";
import {
  countDays,
  dayScale,
  endOfDayX,
  isInView,
  startOfDayX,
} from "@/lib/domain/lanes/day-scale";
import { dayTicks } from "@/lib/domain/lanes/day-scale-ticks";
import { startOfNextStep, startOfStep, stepsBetween } from "@/lib/domain/lanes/day-scale-units";

const FROM: CalendarDay = "2020-08-01";
const scaleOf = (days: number, width = 980) =>
  dayScale({ from: FROM, to: shiftDay(FROM, days - 1), width });

describe("a scale of days", () => {
  const week = scaleOf(7, 70);

  it.each<[CalendarDay, number, number, boolean]>([
    ["2020-07-31", -10, 0, false],
    ["2020-08-01", 0, 10, true],
    ["2020-08-07", 60, 70, true],
    ["2020-08-08", 70, 80, false],
  ])("has %s from %d to %d", (day, start, end, isSeen) => {
    expect([startOfDayX(week, day), endOfDayX(week, day)]).toEqual([start, end]);
    expect(isInView(week, day)).toBe(isSeen);
  });

  it("counts a leap day, and no day twice when the clocks change", () => {
    expect(countDays({ from: "2020-02-28", to: "2020-03-01" })).toBe(3);
    expect(countDays({ from: "2020-10-25", to: "2020-11-01" })).toBe(8);
  });

  it("refuses a range that ends before it starts", () => {
    expect(() => dayScale({ from: "2020-08-02", to: "2020-08-01", width: 100 })).toThrow(
      "2020-08-01 comes before 2020-08-02",
    );
  });
});

describe("ticks", () => {
  it.each<[number, string, CalendarDay[]]>([
    [1, "day", ["2020-08-01"]],
    [7, "day", ["2020-08-01", "2020-08-02"]],
    [20, "day", ["2020-08-01", "2020-08-02"]],
    [21, "day", ["2020-08-03", "2020-08-10"]],
    [47, "day", ["2020-08-03", "2020-08-10"]],
    [142, "day", ["2020-08-03", "2020-08-10"]],
    [143, "month", ["2020-08-01", "2020-09-01"]],
    [366, "month", ["2020-08-01", "2020-09-01"]],
    [730, "month", ["2020-10-01", "2021-01-01"]],
    [2191, "month", ["2021-01-01", "2021-07-01"]],
    [4000, "year", ["2021-01-01", "2022-01-01"]],
    [40_000, "year", ["2025-01-01", "2030-01-01"]],
  ])("over %d days are named by %s, from %j on", (days, form, first) => {
    const ticks = dayTicks(scaleOf(days));
    expect(ticks[0]?.form).toBe(form);
    expect(ticks.map(({ day }) => day).slice(0, 2)).toEqual(first);
  });

  it("never run into each other or over the edge, from a day to a century", () => {
    const width = { day: 36, month: 52, year: 28 };
    for (const days of [1, 2, 6, 7, 8, 19, 20, 21, 31, 45, 99, 142, 143, 250, 366, 487, 500, 900])
      for (const factor of [1, 3, 6, 40]) {
        const named = dayTicks(scaleOf(days * factor)).filter(({ isNamed }) => isNamed);
        for (const [index, { x, form }] of named.entries())
          expect(x + width[form]).toBeLessThanOrEqual((named[index + 1]?.x ?? 980) + 0.001);
        expect(named.length).toBeGreaterThan(0);
      }
  });

  it("keep the line of a name that would go over the edge", () => {
    const last = dayTicks(scaleOf(45)).at(-1);
    expect([last?.day, last?.isNamed]).toEqual(["2020-09-14", false]);
  });
});

describe("steps of the calendar", () => {
  it.each<[Parameters<typeof startOfStep>[0], CalendarDay, CalendarDay, CalendarDay]>([
    [{ unit: "day", count: 1 }, "2020-08-31", "2020-08-31", "2020-09-01"],
    [{ unit: "week", count: 1 }, "2020-09-13", "2020-09-07", "2020-09-14"],
    [{ unit: "week", count: 1 }, "2020-09-14", "2020-09-14", "2020-09-21"],
    [{ unit: "month", count: 1 }, "2020-02-29", "2020-02-01", "2020-03-01"],
    [{ unit: "month", count: 3 }, "2020-12-31", "2020-10-01", "2021-01-01"],
    [{ unit: "month", count: 6 }, "2020-06-30", "2020-01-01", "2020-07-01"],
    [{ unit: "year", count: 5 }, "2024-02-29", "2020-01-01", "2025-01-01"],
  ])("of %j put %s between %s and %s", (step, day, start, next) => {
    expect(startOfStep(step, day)).toBe(start);
    expect(startOfNextStep(step, start)).toBe(next);
  });

  it("are cut to the range, and leave no day out", () => {
    const range = { from: "2020-08-20", to: "2020-10-02" } as const;
    expect(stepsBetween({ unit: "month", count: 1 }, range)).toEqual([
      { first: "2020-08-20", last: "2020-08-31" },
      { first: "2020-09-01", last: "2020-09-30" },
      { first: "2020-10-01", last: "2020-10-02" },
    ]);
  });
});
