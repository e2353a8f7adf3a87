import { expect, it } from "vitest";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { partyAsOf } from "@/lib/domain/party-name";
import { buildParty } from "../../setup/builders";

const tern = buildParty({
  name: "Tern Marine",
  shortName: "Tern",
  formerNames: [
    { name: "Old Boatyard", shortName: "Old", until: "2031-01-31" },
    { name: "Tern Boatyard", shortName: "Boatyard", until: "2031-05-31" },
  ],
});

it.each<[string, CalendarDay, string, string, number]>([
  ["the first name on its last day", "2031-01-31", "Old Boatyard", "Old", 0],
  ["the second name the day after", "2031-02-01", "Tern Boatyard", "Boatyard", 1],
  ["the second name on its last day", "2031-05-31", "Tern Boatyard", "Boatyard", 1],
  ["the name of today after that", "2031-06-01", "Tern Marine", "Tern", 2],
])("gives %s, and of the older names only those", (_what, day, name, shortName, former) => {
  const party = partyAsOf(tern, day);
  expect([party.name, party.shortName]).toEqual([name, shortName]);
  expect(party.formerNames).toEqual(tern.formerNames.slice(0, former));
});
