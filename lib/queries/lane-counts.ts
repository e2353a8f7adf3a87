import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { Prisma } from "@/lib/db/generated/client";
import { toCalendarDay } from "@/lib/domain/calendar-day";
import { hasLane } from "@/lib/domain/lanes";
import type { LaneDayCount } from "@/lib/domain/lanes-counts";
import { getCatalogue, type Catalogue } from "./catalogue";
import { requireRow } from "./require-row";
import { selectionSql } from "./timeline-sql";
import type { Selection } from "./timeline-where";

const { join } = Prisma;

/** How many statements of a selection concern each party with a lane, by their last possible day. */
export type LaneCounts = { counts: LaneDayCount[]; withoutLane: number };

export async function countLanes(selection: Selection): Promise<LaneCounts> {
  return readLaneCounts({ database: getDatabase(), catalogue: await getCatalogue(), selection });
}

type Source = { database: DatabaseClient; catalogue: Catalogue; selection: Selection };

/** An imprecise date stands where its text is not the day itself (`isOneDay`). */
export async function readLaneCounts({
  database,
  catalogue,
  selection,
}: Source): Promise<LaneCounts> {
  const parties = new Map(
    [...catalogue.parties]
      .filter(([, party]) => hasLane(party))
      .map(([id, { slug }]) => [id, slug]),
  );
  const ids = join(parties.size === 0 ? [null] : [...parties.keys()]);
  const condition = selectionSql({ selection, catalogue });
  const [rows, [outside]] = await Promise.all([
    database.$queryRaw<LaneRow[]>`
      SELECT x."partyId" AS "party", s."occurredLatest" AS "day", count(*) AS "statements",
        sum(s."occurredOn" <> s."occurredLatest") AS "imprecise"
      FROM "Statement" s JOIN "StatementParty" x ON x."statementId" = s."id"
      WHERE x."partyId" IN (${ids}) AND ${condition}
      GROUP BY x."partyId", s."occurredLatest" ORDER BY x."partyId", s."occurredLatest"`,
    database.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM "Statement" s WHERE ${condition}
        AND NOT EXISTS (SELECT 1 FROM "StatementParty" x
          WHERE x."statementId" = s."id" AND x."partyId" IN (${ids}))`,
  ]);
  const counts = rows.map(({ party, day, statements, imprecise }) => ({
    party: requireRow(parties, Number(party)),
    day: toCalendarDay(day),
    statements: Number(statements),
    imprecise: Number(imprecise),
  }));
  return { counts, withoutLane: Number(outside?.n ?? 0) };
}

type LaneRow = { party: bigint; day: string; statements: bigint; imprecise: bigint };
