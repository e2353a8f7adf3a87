import { expect, it } from "vitest";
import { countdownTo } from "@/lib/domain/time/countdown";

const due = Date.parse("2020-09-16T04:00:00Z");

it.each([
  ["2020-09-14T18:35:09Z", { hasPassed: false, days: 1, hours: 9, minutes: 24, seconds: 51 }],
  ["2020-09-16T03:59:59Z", { hasPassed: false, days: 0, hours: 0, minutes: 0, seconds: 1 }],
  ["2020-09-16T03:59:59.200Z", { hasPassed: false, days: 0, hours: 0, minutes: 0, seconds: 1 }],
  ["2020-09-16T04:00:00Z", { hasPassed: true, days: 0, hours: 0, minutes: 0, seconds: 0 }],
  ["2020-09-16T04:00:00.900Z", { hasPassed: true, days: 0, hours: 0, minutes: 0, seconds: 0 }],
  ["2020-09-18T05:01:02Z", { hasPassed: true, days: 2, hours: 1, minutes: 1, seconds: 2 }],
])("at %s it reads %o", (now, countdown) => {
  expect(countdownTo({ due, now: Date.parse(now) })).toEqual(countdown);
});

it("is a difference of instants, so that daylight saving cannot bend it", () => {
  const before = Date.parse("2020-11-01T00:00:00-04:00");
  const after = Date.parse("2020-11-02T00:00:00-05:00");
  expect(countdownTo({ due: after, now: before })).toMatchObject({ days: 1, hours: 1 });
});
