import "server-only";
import { cache } from "react";
import { getDatabase } from "@/lib/db/database";
import type { DatabaseClient } from "@/lib/db/create-client";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { NO_KNOWN_START } from "@/lib/domain/time/span";
import type { Statement } from "@/lib/domain/statement";
import { getCatalogue, getCatalogueAsOf } from "./catalogue";
import { STANDING } from "../standing";
import { STATEMENT_PARTS, toStatement } from "../timeline/statement-row";

/**
 * One statement, whether public on the reading day or not; null when there is none that stands.
 * @param asOf the day whose names its parties bear; without it, the names of today.
 */
export const getStatement = cache(async (slug: string, asOf?: CalendarDay) => {
  const catalogue = await (asOf === undefined ? getCatalogue() : getCatalogueAsOf(asOf));
  const row = await getDatabase().statement.findUnique({
    where: { slug, ...STANDING },
    include: STATEMENT_PARTS,
  });
  return row === null ? null : toStatement(row, catalogue);
});

/** What a link to a statement needs. */
export type StatementLink = { slug: string; headline: string };

/** The statements just before and after one in the order of the timeline, of those visible. */
export async function getStatementNeighbours(subject: {
  statement: Statement;
  asOf: CalendarDay;
}): Promise<{ previous: StatementLink | null; next: StatementLink | null }> {
  const database = getDatabase();
  const [previous, next] = await Promise.all([
    readNeighbour({ database, ...subject, side: "before" }),
    readNeighbour({ database, ...subject, side: "after" }),
  ]);
  return { previous, next };
}

function readNeighbour({
  database,
  statement: { slug, occurredOn },
  asOf,
  side,
}: {
  database: DatabaseClient;
  statement: Statement;
  asOf: CalendarDay;
  side: "before" | "after";
}): Promise<StatementLink | null> {
  const [beyond, direction] =
    side === "before" ? (["lt", "desc"] as const) : (["gt", "asc"] as const);
  const { latest } = occurredOn;
  const earliest = occurredOn.earliest ?? NO_KNOWN_START;
  return database.statement.findFirst({
    where: {
      ...STANDING,
      publicLatest: { lte: asOf },
      OR: [
        { occurredLatest: { [beyond]: latest } },
        { occurredLatest: latest, occurredEarliest: { [beyond]: earliest } },
        { occurredLatest: latest, occurredEarliest: earliest, slug: { [beyond]: slug } },
      ],
    },
    orderBy: [{ occurredLatest: direction }, { occurredEarliest: direction }, { slug: direction }],
    select: { slug: true, headline: true },
  });
}
