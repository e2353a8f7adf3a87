import type { DatabaseClient } from "@/lib/db/create-client";
import type { Statement } from "@/lib/domain/statement";
import type { Catalogue } from "@/lib/queries/catalogue";
import { STATEMENT_PARTS, toStatement } from "@/lib/queries/statement-row";
import type { Selection } from "@/lib/queries/selection";
import { timelineWhere } from "./timeline-where";

/** The plain form that the hand-written SQL is held to: Prisma's own query and relation loading. */
export async function readStatementsPlainly(args: {
  database: DatabaseClient;
  catalogue: Catalogue;
  selection: Selection;
}): Promise<Statement[]> {
  const { database, catalogue, selection } = args;
  const direction = selection.filters.order === "newest" ? "desc" : "asc";
  const rows = await database.statement.findMany({
    where: timelineWhere(selection),
    include: STATEMENT_PARTS,
    orderBy: [{ occurredLatest: direction }, { occurredEarliest: direction }, { slug: direction }],
  });
  return rows.map((row) => toStatement(row, catalogue));
}
