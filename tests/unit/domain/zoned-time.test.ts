import { describe, expect, it } from "vitest";
import { dayIn, endOfDayIn, sameTimeOn, startOfDayIn } from "@/lib/domain/time/zoned-time";

const NEW_YORK = "America/New_York";

describe("time in a zone", () => {
  it.each([
    ["2020-09-15T03:59:59Z", NEW_YORK, "2020-09-14"],
    ["2020-09-15T04:00:00Z", NEW_YORK, "2020-09-15"],
    ["2020-09-14T16:00:00Z", "Asia/Shanghai", "2020-09-15"],
    ["2020-09-14T15:59:59Z", "Asia/Shanghai", "2020-09-14"],
  ])("at %s in %s it is %s", (instant, timeZone, day) => {
    expect(dayIn({ instant: new Date(instant), timeZone })).toBe(day);
  });

  it("ends a day with the first instant of the next one", () => {
    expect(endOfDayIn({ day: "2020-09-15", timeZone: NEW_YORK })).toEqual(
      new Date("2020-09-16T04:00:00Z"),
    );
  });

  it.each([
    ["2020-03-08", 23],
    ["2020-11-01", 25],
    ["2020-09-15", 24],
  ] as const)("gives %s its %i hours across daylight saving", (day, hours) => {
    const length =
      endOfDayIn({ day, timeZone: NEW_YORK }).getTime() -
      startOfDayIn({ day, timeZone: NEW_YORK }).getTime();
    expect(length).toBe(hours * 3_600_000);
  });

  it("finds the same time of day on another day, though the offset differs", () => {
    const winter = new Date("2026-11-22T15:35:09Z"); // 10:35:09 in New York, UTC−5
    expect(sameTimeOn({ day: "2020-09-14", timeZone: NEW_YORK, instant: winter })).toEqual(
      new Date("2020-09-14T14:35:09Z"),
    );
  });

  it("moves a time that summer time skips past the gap", () => {
    const halfPastTwo = new Date("2020-09-14T06:30:00Z");
    expect(sameTimeOn({ day: "2020-03-08", timeZone: NEW_YORK, instant: halfPastTwo })).toEqual(
      new Date("2020-03-08T07:30:00Z"),
    );
  });
});
