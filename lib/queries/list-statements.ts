import "server-only";
import { cache } from "react";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { Prisma } from "@/lib/db/generated/client";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Statement } from "@/lib/domain/statement";
import { getCatalogue, getCatalogueAsOf, type Catalogue } from "./catalogue";
import { STANDING } from "./standing";
import { STATEMENT_PARTS, toStatement } from "./statement-row";
import { readStatementRows } from "./read-rows";
import { orderSql, selectionSql } from "./timeline-sql";
import type { Selection } from "./timeline-where";

/** Every statement of a selection, in the order of the timeline; for selections known to be short. */
export async function listAllStatements(selection: Selection): Promise<Statement[]> {
  return readStatements({
    database: getDatabase(),
    catalogue: await getCatalogueAsOf(selection.asOf),
    selection,
  });
}

/**
 * Every statement that moves a stage or a deadline or takes a side: what the boards are computed from.
 * @param asOf the day whose names its parties bear; without it, the names of today.
 */
export const listMovingStatements = cache(async (asOf?: CalendarDay): Promise<Statement[]> =>
  readMovingStatements({
    database: getDatabase(),
    catalogue: await (asOf === undefined ? getCatalogue() : getCatalogueAsOf(asOf)),
  }),
);

/** The statements that became public after one day and by another, oldest first. */
export async function listStatementsMadePublic(days: {
  after: CalendarDay;
  by: CalendarDay;
}): Promise<Statement[]> {
  const catalogue = await getCatalogueAsOf(days.by);
  const rows = await getDatabase().statement.findMany({
    where: { ...STANDING, publicLatest: { gt: days.after, lte: days.by } },
    include: STATEMENT_PARTS,
    orderBy: [{ occurredLatest: "asc" }, { occurredEarliest: "asc" }, { slug: "asc" }],
  });
  return rows.map((row) => toStatement(row, catalogue));
}

/** How many there are of them. */
export function countStatementsMadePublic(days: {
  after: CalendarDay;
  by: CalendarDay;
}): Promise<number> {
  return getDatabase().statement.count({
    where: { ...STANDING, publicLatest: { gt: days.after, lte: days.by } },
  });
}

type Source = { database: DatabaseClient; catalogue: Catalogue };

export async function readStatements({
  database,
  catalogue,
  selection,
}: Source & { selection: Selection }): Promise<Statement[]> {
  const rows = await readStatementRows(
    database,
    Prisma.sql`"Statement" s WHERE ${selectionSql({ selection, catalogue })} ORDER BY ${orderSql(selection.filters.order)}`,
  );
  return rows.map((row) => toStatement(row, catalogue));
}

export async function readMovingStatements({ database, catalogue }: Source): Promise<Statement[]> {
  const rows = await database.statement.findMany({ where: MOVING, include: STATEMENT_PARTS });
  return rows.map((row) => toStatement(row, catalogue));
}

const MOVING: Prisma.StatementWhereInput = {
  ...STANDING,
  OR: [
    { bidChanges: { some: {} } },
    { approvalChanges: { some: {} } },
    { deadlineChanges: { some: {} } },
    { positions: { some: {} } },
  ],
};
