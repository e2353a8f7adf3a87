import { toCalendarDay, type CalendarDay } from "@/lib/domain/time/calendar-day";
import { partyAsOf } from "@/lib/domain/party-name";
import type { RecordOf } from "../format/story-file";

/** A party under the name it went by on a day; names it took later are not told. */
export function partyRecordAsOf(party: RecordOf["parties"], day: CalendarDay): RecordOf["parties"] {
  const { formerNames = [], shortName = party.name, jurisdiction = null, ...rest } = party;
  const known = partyAsOf(
    {
      ...rest,
      shortName,
      jurisdiction,
      formerNames: formerNames.map((former) => ({
        name: former.name,
        shortName: former.shortName ?? former.name,
        until: toCalendarDay(former.until),
      })),
    },
    day,
  );
  return {
    ...party,
    name: known.name,
    shortName: known.shortName,
    ...(party.formerNames === undefined ? {} : { formerNames: known.formerNames }),
  };
}
