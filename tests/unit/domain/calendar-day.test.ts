import { addDays, differenceInCalendarDays, format, isValid, parseISO } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  daysBetween,
  daysFrom,
  isCalendarDay,
  shiftDay,
  toCalendarDay,
  type CalendarDay,
} from "@/lib/domain/time/calendar-day";

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

  const aDay = fc
    .date({ min: new Date("0100-01-02"), max: new Date("9990-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as CalendarDay);

  it("counts as date-fns does", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -2000, max: 2000 }), aDay, (day, by, other) => {
        expect(shiftDay(day, by)).toBe(format(addDays(parseISO(day), by), "yyyy-MM-dd"));
        expect(daysFrom(day, other)).toBe(differenceInCalendarDays(parseISO(other), parseISO(day)));
      }),
    );
  });

  it("knows the same days as date-fns", () => {
    const part = fc.integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, "0"));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 3000 }), part, part, (year, month, day) => {
        const value = `${year}-${month}-${day}`;
        expect(isCalendarDay(value)).toBe(isValid(parseISO(value)));
      }),
      { numRuns: 2000 },
    );
  });
});
