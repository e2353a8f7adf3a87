import "server-only";
import { cache } from "react";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { Prisma } from "@/lib/db/generated/client";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Statement } from "@/lib/domain/statement";
import { getCatalogueAsOf, getNames, type Catalogue } from "../records/catalogue";
import { getCoverage } from "./get-coverage";
import { remembered } from "../remembered";
import { STANDING } from "../standing";
import { STATEMENT_PARTS, toStatement } from "./statement-row";
import { readListedRows, readStatementRows } from "./read-rows";
import type { Selection } from "./selection";

/** Every statement of a selection, in the order of the timeline; for selections known to be short. */
export async function listAllStatements(selection: Selection): Promise<Statement[]> {
  const catalogue = await getCatalogueAsOf(selection.asOf);
  return readStatements({ database: getDatabase(), catalogue, selection });
}

/**
 * Every statement that moves a stage or a deadline or takes a side: what the boards are computed from.
 * @param asOf the day whose names its parties bear; without it, the names of today.
 */
export const listMovingStatements = cache(async (asOf?: CalendarDay): Promise<Statement[]> => {
  const { catalogue, namesOf } = await getNames(asOf);
  return remembered({
    key: ["moving", namesOf],
    read: () => readMovingStatements({ database: getDatabase(), catalogue }),
    weightOf: (statements) => 10 * statements.length,
  });
});

/** The last `most` statements that became public after one day and by another, oldest first. */
export async function listStatementsMadePublic(days: {
  after: CalendarDay;
  by: CalendarDay;
  most: number;
}): Promise<Statement[]> {
  const catalogue = await getCatalogueAsOf(days.by);
  const rows = await getDatabase().statement.findMany({
    where: { ...STANDING, publicLatest: { gt: days.after, lte: days.by } },
    include: STATEMENT_PARTS,
    orderBy: [{ occurredLatest: "desc" }, { occurredEarliest: "desc" }, { slug: "desc" }],
    take: days.most,
  });
  return rows.toReversed().map((row) => toStatement(row, catalogue));
}

/** How many there are of them. */
export async function countStatementsMadePublic(days: {
  after: CalendarDay;
  by: CalendarDay;
}): Promise<number> {
  return (await getCoverage())
    .filter(({ day }) => day > days.after && day <= days.by)
    .reduce((sum, { statements }) => sum + statements, 0);
}

type Source = { database: DatabaseClient; catalogue: Catalogue };

export async function readStatements({
  database,
  catalogue,
  selection,
}: Source & { selection: Selection }): Promise<Statement[]> {
  const isDescending = selection.filters.order !== "oldest";
  const stretch = { cursor: null, isDescending, most: null };
  const rows = await readStatementRows(database, { selection, catalogue, stretch });
  return rows.map((row) => toStatement(row, catalogue));
}

/** From the moves to their statements, not the other way round: most statements move nothing. */
export const MOVING_IDS = Prisma.sql`
  SELECT "statementId" AS "id" FROM "BidChange" UNION SELECT "statementId" FROM "ApprovalChange"
  UNION SELECT "statementId" FROM "DeadlineChange" UNION SELECT "statementId" FROM "PositionStatement"`;

export async function readMovingStatements({ database, catalogue }: Source): Promise<Statement[]> {
  const rows = await readListedRows(database, MOVING_IDS);
  return rows.map((row) => toStatement(row, catalogue));
}
