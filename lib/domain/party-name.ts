import type { CalendarDay } from "./time/calendar-day";
import type { Party } from "./statement";

/** A party under the name it went by on a day; a name it took later is not told. */
export function partyAsOf(party: Party, day: CalendarDay): Party {
  const past = party.formerNames.filter(({ until }) => until < day);
  if (past.length === party.formerNames.length) return party;
  const then = party.formerNames.find(({ until }) => until >= day);
  return {
    ...party,
    name: then?.name ?? party.name,
    shortName: then?.shortName ?? party.shortName,
    formerNames: past,
  };
}
