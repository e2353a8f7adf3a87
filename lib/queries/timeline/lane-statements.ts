import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import type { Statement } from "@/lib/domain/statement";
import { getCatalogueAsOf, type Catalogue } from "../records/catalogue";
import { readStatementRows } from "./read-rows";
import { toStatement } from "./statement-row";
import type { Selection } from "./selection";
import { orderedPostings } from "./timeline-order";

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
  const asked = { selection: args.selection, catalogue };
  const stretch = { cursor: null, isDescending: true, most: most + 1 };
  const [row] = await database.$queryRaw<{ n: bigint }[]>`
    SELECT count(*) AS n FROM (${orderedPostings({ ...asked, stretch })})`;
  const total = Number(row?.n ?? 0);
  if (total > most) return null;
  if (total === known.length) return known;
  const rows = await readStatementRows(database, { ...asked, stretch });
  return rows.map((row) => toStatement(row, catalogue));
}
