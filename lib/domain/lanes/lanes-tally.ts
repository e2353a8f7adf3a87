import type { CalendarDay } from "../time/calendar-day";
import type { LaneDayCount } from "./lanes";

/** The counts of one party, from the first day to the last. */
export type LaneTally = { days: LaneDayCount[]; statements: number };

/** Counts by party, and the days they lie between; null without any. */
export type Tally = {
  byParty: ReadonlyMap<string, LaneTally>;
  days: { first: CalendarDay; last: CalendarDay } | null;
};

/** Counts are remembered between pages, and so is what follows from them: there may be tens of thousands. */
const tallied = new WeakMap<readonly LaneDayCount[], Tally>();

export function tallyOf(counts: readonly LaneDayCount[]): Tally {
  const known = tallied.get(counts);
  if (known !== undefined) return known;
  const tally = countTogether(counts);
  tallied.set(counts, tally);
  return tally;
}

function countTogether(counts: readonly LaneDayCount[]): Tally {
  const byParty = new Map<string, LaneTally>();
  let days: Tally["days"] = null;
  for (const count of counts) {
    const own = byParty.get(count.party) ?? { days: [], statements: 0 };
    byParty.set(count.party, own);
    own.days.push(count);
    own.statements += count.statements;
    days ??= { first: count.day, last: count.day };
    if (count.day < days.first) days.first = count.day;
    if (count.day > days.last) days.last = count.day;
  }
  for (const own of byParty.values())
    own.days.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  return { byParty, days };
}
