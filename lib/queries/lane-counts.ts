import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { toCalendarDay } from "@/lib/domain/calendar-day";
import { hasLane, isOneDay } from "@/lib/domain/lanes";
import type { LaneDayCount } from "@/lib/domain/lanes-counts";
import { getCatalogue, type Catalogue } from "./catalogue";
import { timelineWhere, type Selection } from "./timeline-where";

/** How many statements of a selection concern each party with a lane, by their last possible day. */
export type LaneCounts = { counts: LaneDayCount[]; withoutLane: number };

export async function countLanes(selection: Selection): Promise<LaneCounts> {
  return readLaneCounts({ database: getDatabase(), catalogue: await getCatalogue(), selection });
}

type Source = { database: DatabaseClient; catalogue: Catalogue; selection: Selection };

/** A query for each lane: the selection then has one definition, in `timelineWhere`, and no copy in SQL. */
export async function readLaneCounts(source: Source): Promise<LaneCounts> {
  const parties = [...source.catalogue.parties].filter(([, party]) => hasLane(party));
  const [lanes, withoutLane] = await Promise.all([
    Promise.all(parties.map(([id, { slug }]) => countLane(source, { id, slug }))),
    countWithoutLane(
      source,
      parties.map(([id]) => id),
    ),
  ]);
  return { counts: lanes.flat(), withoutLane };
}

async function countLane({ database, selection }: Source, party: { id: number; slug: string }) {
  const rows = await database.statement.groupBy({
    by: ["occurredLatest", "occurredOn"],
    where: { AND: [timelineWhere(selection), { parties: { some: { partyId: party.id } } }] },
    _count: true,
    orderBy: { occurredLatest: "asc" },
  });
  return mergeByDay(
    rows.map(({ occurredLatest, occurredOn, _count: statements }) => {
      const day = toCalendarDay(occurredLatest);
      const isPrecise = isOneDay({ edtf: occurredOn, latest: day });
      return { party: party.slug, day, statements, imprecise: isPrecise ? 0 : statements };
    }),
  );
}

/** One entry a day, from rows sorted by day. */
function mergeByDay(rows: readonly LaneDayCount[]): LaneDayCount[] {
  const days: LaneDayCount[] = [];
  for (const row of rows) {
    const last = days.at(-1);
    if (last?.day !== row.day) days.push({ ...row });
    else {
      last.statements += row.statements;
      last.imprecise += row.imprecise;
    }
  }
  return days;
}

function countWithoutLane({ database, selection }: Source, partyIds: number[]) {
  const none = { parties: { none: { partyId: { in: partyIds } } } };
  return database.statement.count({ where: { AND: [timelineWhere(selection), none] } });
}
