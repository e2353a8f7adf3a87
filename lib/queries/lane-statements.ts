import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import type { Statement } from "@/lib/domain/statement";
import { getCatalogueAsOf, type Catalogue } from "./catalogue";
import { STATEMENT_PARTS, toStatement } from "./statement-row";
import { timelineWhere, type Selection } from "./timeline-where";

type Asked = {
  selection: Selection;
  /** The ones already fetched: returned as they are unless they are only a page. */
  known: readonly Statement[];
  most: number;
};

/** Every statement of a selection in any order, or null when they are more than `most`. */
export async function listAllOrNull(asked: Asked): Promise<readonly Statement[] | null> {
  const catalogue = await getCatalogueAsOf(asked.selection.asOf);
  return readAllOrNull({ database: getDatabase(), catalogue, ...asked });
}

export async function readAllOrNull(
  args: Asked & { database: DatabaseClient; catalogue: Catalogue },
): Promise<readonly Statement[] | null> {
  const { database, catalogue, known, most } = args;
  const where = timelineWhere(args.selection);
  const total = await database.statement.count({ where });
  if (total > most) return null;
  if (total === known.length) return known;
  const rows = await database.statement.findMany({ where, include: STATEMENT_PARTS });
  return rows.map((row) => toStatement(row, catalogue));
}
