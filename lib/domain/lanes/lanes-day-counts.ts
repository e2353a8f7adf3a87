import { isOneDay, statementsConcerning, type LaneDayCount, type LaneParty } from "./lanes";
import type { CalendarDay } from "../time/calendar-day";
import type { Statement } from "../statement";

/** Counts statements for each party and last possible day, as the database does for very many. */
export function countByDay(args: {
  parties: readonly LaneParty[];
  statements: readonly Statement[];
}): LaneDayCount[] {
  return args.parties.flatMap((party) => {
    const days = new Map<CalendarDay, LaneDayCount>();
    for (const { occurredOn } of statementsConcerning(party, args.statements)) {
      const day = occurredOn.latest;
      const count = days.get(day) ?? { party: party.slug, day, statements: 0, imprecise: 0 };
      count.statements += 1;
      if (!isOneDay(occurredOn)) count.imprecise += 1;
      days.set(day, count);
    }
    return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  });
}
