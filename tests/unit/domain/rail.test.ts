import { describe, expect, it } from "vitest";
import { coverageNeighbours, MAX_RAIL_DAYS, railDays } from "@/lib/domain/rail";

const coverage = [
  { day: "2020-08-31", statements: 4 },
  { day: "2020-09-14", statements: 22 },
] as const;

describe("railDays", () => {
  it("runs from the first day of coverage to the day after the last due date", () => {
    const days = railDays({ coverage, dueDays: ["2020-09-15"], readingDay: "2020-09-14" });
    expect([days[0]?.day, days.at(-1)?.day]).toEqual(["2020-08-31", "2020-09-16"]);
    expect(days.find(({ day }) => day === "2020-09-14")?.statements).toBe(22);
    expect(days.filter(({ isDue }) => isDue).map(({ day }) => day)).toEqual(["2020-09-15"]);
  });

  it.each(["2019-01-01", "2026-11-22", "2020-09-10", "2023-02-01"] as const)(
    "always holds the reading day %s, and never too many days",
    (readingDay) => {
      const long = [...coverage, { day: "2024-01-01" as const, statements: 1 }];
      const days = railDays({ coverage: long, dueDays: [], readingDay });
      expect(days.map(({ day }) => day)).toContain(readingDay);
      expect(days.length).toBeLessThanOrEqual(MAX_RAIL_DAYS);
    },
  );

  it("works for a story without statements", () => {
    expect(
      railDays({ coverage: [], dueDays: [], readingDay: "2020-09-14" }).map(({ day }) => day),
    ).toEqual(["2020-09-14", "2020-09-15"]);
  });
});

describe("coverageNeighbours", () => {
  it.each([
    ["2020-08-30", null, "2020-08-31"],
    ["2020-08-31", null, "2020-09-14"],
    ["2020-09-10", "2020-08-31", "2020-09-14"],
    ["2020-09-14", "2020-08-31", null],
    ["2026-11-22", "2020-09-14", null],
  ] as const)("around %s are %s and %s", (readingDay, previous, next) => {
    expect(coverageNeighbours({ coverage, readingDay })).toEqual({ previous, next });
  });
});
