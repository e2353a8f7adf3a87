import { describe, expect, it } from "vitest";
import { daysBetween, isCalendarDay, shiftDay, toCalendarDay } from "@/lib/domain/calendar-day";

describe("calendar days", () => {
  it.each([
    ["2020-09-13", true],
    ["2020-02-29", true],
    ["2021-02-29", false],
    ["2020-09-31", false],
    ["2020-9-1", false],
    ["2020-09-13T00:00", false],
    ["", false],
  ])("knows whether %j is one", (value, expected) => {
    expect(isCalendarDay(value)).toBe(expected);
  });

  it("throws on a string that is none", () => {
    expect(() => toCalendarDay("13 Sep")).toThrow('"13 Sep" is not a day as YYYY-MM-DD');
  });

  it.each([
    ["2020-09-01", -1, "2020-08-31"],
    ["2020-12-31", 1, "2021-01-01"],
    ["2020-03-07", 2, "2020-03-09"],
  ] as const)("moves %s by %i to %s", (day, by, expected) => {
    expect(shiftDay(day, by)).toBe(expected);
  });

  it("lists both ends, and nothing when they are the wrong way round", () => {
    expect(daysBetween("2020-02-28", "2020-03-01")).toEqual([
      "2020-02-28",
      "2020-02-29",
      "2020-03-01",
    ]);
    expect(daysBetween("2020-03-01", "2020-02-28")).toEqual([]);
  });
});
