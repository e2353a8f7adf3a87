import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { toCalendarDay, shiftDay, type CalendarDay } from "@/lib/domain/time/calendar-day";
import { endOfDayIn, startOfDayIn } from "@/lib/domain/time/zoned-time";

// Held to the zone's own clock, as Intl shows it: the library only tells on which days to look.

const ZONES = Intl.supportedValuesOf("timeZone");
const MINUTE = 60_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** `2020-09-15 23:59:00`, as a clock in the zone shows the instant. */
function clockAt(time: number, zone: string): string {
  const known = clocks.get(zone);
  const clock =
    known ??
    new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
  if (known === undefined) clocks.set(zone, clock);
  return clock.format(time);
}

const dayAt = (time: number, zone: string) => clockAt(time, zone).slice(0, 10);

type Change = { day: CalendarDay; isNearMidnight: boolean };

/** The days on which the clocks of a zone change from 2015 to 2035, and at what time of day they do. */
function changesOf(zone: string): Change[] {
  const changes: Change[] = [];
  let at = Temporal.Instant.from("2015-01-01T00:00:00Z").toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (next === null || next.year > 2035) return changes;
    const day = toCalendarDay(dayAt(next.epochMilliseconds, zone));
    const hours = [-1, 0].map((shift) =>
      clockAt(next.epochMilliseconds + shift, zone).slice(11, 13),
    );
    changes.push({ day, isNearMidnight: hours.some((hour) => hour >= "22" || hour < "02") });
    at = next;
  }
}

/** One zone of those whose clocks change on the same days and show the same time: many are names for one. */
function zonesApart(): [string, Change[]][] {
  const apart = new Map<string, [string, Change[]]>();
  for (const zone of ZONES) {
    const changes = changesOf(zone);
    const shown = changes.map(({ day }) => clockAt(Date.parse(`${day}T12:00:00Z`), zone)).join();
    if (!apart.has(shown)) apart.set(shown, [zone, changes]);
  }
  return [...apart.values()];
}

function expectFirstInstant(day: CalendarDay, zone: string, isNearMidnight: boolean) {
  const first = startOfDayIn({ day, timeZone: zone }).getTime();
  const where = `${zone} ${day}`;
  const seen = dayAt(first, zone);
  // A day that a place left out altogether begins with the day after it.
  expect([day, shiftDay(day, 1)], where).toContain(seen);
  expect(dayAt(first - 1, zone) < day, where).toBe(true);
  for (let back = 1; isNearMidnight && back <= 26 * 60; back += 15)
    expect(dayAt(first - back * MINUTE, zone) < day, `${where}, ${back} minutes before`).toBe(true);
}

it("the first instant of a day is the zone's own, around every change of its clocks from 2015 to 2035", () => {
  let checked = 0;
  for (const [zone, changes] of zonesApart())
    for (const { day, isNearMidnight } of changes)
      for (const one of [shiftDay(day, -1), day, shiftDay(day, 1)]) {
        expectFirstInstant(one, zone, isNearMidnight);
        checked += 1;
      }
  expect(checked).toBeGreaterThan(3_000);
}, 120_000);

it.each([
  // Clocks jump from 24:00 to 01:00: midnight never comes.
  ["2017-10-01", "America/Asuncion", "2017-10-01T04:00:00.000Z"],
  ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
  ["2024-03-31", "Atlantic/Azores", "2024-03-31T01:00:00.000Z"],
  ["2022-03-27", "Asia/Gaza", "2022-03-26T22:00:00.000Z"],
  ["2021-03-26", "Asia/Amman", "2021-03-25T22:00:00.000Z"],
  // Clocks go back from 24:00 to 23:00: a day begins twice, or the day before ends twice.
  ["2018-02-18", "America/Sao_Paulo", "2018-02-18T03:00:00.000Z"],
  ["2024-10-27", "Atlantic/Azores", "2024-10-27T00:00:00.000Z"],
] as const)("%s in %s begins at %s", (day, timeZone, instant) => {
  expect(startOfDayIn({ day, timeZone }).toISOString()).toBe(instant);
  expect(endOfDayIn({ day: shiftDay(day, -1), timeZone }).toISOString()).toBe(instant);
});
