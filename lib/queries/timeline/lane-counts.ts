import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { Prisma } from "@/lib/db/generated/client";
import { toCalendarDay, type CalendarDay } from "@/lib/domain/time/calendar-day";
import { hasLane, type LaneDayCount } from "@/lib/domain/lanes/lanes";
import { getCatalogueAsOf, type Catalogue } from "../records/catalogue";
import { remembered } from "../remembered";
import { selectionKey, type Selection } from "./selection";
import { concernsKey } from "./timeline-keys";
import { branchesOf } from "./timeline-sql";
import { eachNumber } from "./timeline-tally";

const { sql, join } = Prisma;

/** How many statements of a selection concern each party with a lane, by their last possible day. */
export type LaneCounts = { counts: LaneDayCount[]; withoutLane: number };

export async function countLanes(selection: Selection): Promise<LaneCounts> {
  const catalogue = await getCatalogueAsOf(selection.asOf);
  return remembered({
    key: ["lanes", selectionKey(selection)],
    read: () => readLaneCounts({ database: getDatabase(), catalogue, selection }),
    weightOf: ({ counts }) => counts.length + 1,
  });
}

type Source = { database: DatabaseClient; catalogue: Catalogue; selection: Selection };
type DayRow = { day: string; packed: string };

/** For each day one text: of every statement 1 or 0, for an imprecise date or not, and its keys. */
export async function readLaneCounts(source: Source): Promise<LaneCounts> {
  const branches = branchesOf(source).map(
    ({ from, where }) => sql`
      SELECT t."occurredLatest" AS day, group_concat(t."isImprecise" || t."facets", '') AS packed
      FROM ${from} WHERE ${where} GROUP BY t."occurredLatest"`,
  );
  const rows = await source.database.$queryRaw<DayRow[]>(join(branches, " UNION ALL "));
  return rows.reduce<Tally>(addDay, startTally(source.catalogue)).toCounts();
}

type Tally = {
  lanes: ReadonlyMap<number, string>;
  days: Map<string, LaneDayCount>;
  withoutLane: number;
  toCounts: () => LaneCounts;
};

function startTally(catalogue: Catalogue): Tally {
  const parties = [...catalogue.parties].filter(([, party]) => hasLane(party));
  const tally: Tally = {
    lanes: new Map(parties.map(([id, { slug }]) => [concernsKey(id), slug])),
    days: new Map(),
    withoutLane: 0,
    toCounts: () => ({ counts: [...tally.days.values()], withoutLane: tally.withoutLane }),
  };
  return tally;
}

/** The keys of a posting come after its flag, which is smaller than any key. */
function addDay(tally: Tally, { day, packed }: DayRow): Tally {
  const counts = new Map<number, { statements: number; imprecise: number }>();
  let imprecise = 0;
  let lanes = 1;
  const endStatement = () => (tally.withoutLane += lanes === 0 ? 1 : 0);
  eachNumber(packed, (number) => {
    if (number <= 1) {
      endStatement();
      imprecise = number;
      lanes = 0;
    } else if (tally.lanes.has(number)) {
      lanes += 1;
      const count = counts.get(number) ?? { statements: 0, imprecise: 0 };
      counts.set(number, count);
      count.statements += 1;
      count.imprecise += imprecise;
    }
  });
  endStatement();
  const calendarDay: CalendarDay = toCalendarDay(day);
  for (const [key, { statements, imprecise }] of counts)
    addCount(tally, { party: tally.lanes.get(key) ?? "", day: calendarDay, statements, imprecise });
  return tally;
}

/** Two branches may each have statements of one day. */
function addCount({ days }: Tally, count: LaneDayCount): void {
  const id = `${count.party} ${count.day}`;
  const known = days.get(id);
  if (known === undefined) days.set(id, count);
  else {
    known.statements += count.statements;
    known.imprecise += count.imprecise;
  }
}
