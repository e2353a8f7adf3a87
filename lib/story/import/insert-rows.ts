import type { Prisma } from "@/lib/db/generated/client";

type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

const ROWS_PER_INSERT = 1_000;

/**
 * Inserts many rows of one shape. Prisma's own `createMany` takes ten times as long, which a large
 * story cannot afford; the rows travel as one JSON parameter.
 * @param table and the names of the columns are written into the SQL: only ever from this code.
 */
export async function insertRows(args: {
  tx: Prisma.TransactionClient;
  table: string;
  rows: readonly Row[];
  /** Told how many rows each step has written. */
  onRows?: (rows: number) => void;
}): Promise<void> {
  const { tx, table, rows, onRows = () => undefined } = args;
  const [first] = rows;
  if (first === undefined) return;
  const sql = insertFrom({ table, columns: Object.keys(first) });
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    const batch = rows.slice(start, start + ROWS_PER_INSERT);
    await tx.$executeRawUnsafe(sql, JSON.stringify(batch));
    onRows(batch.length);
  }
}

/** An instant as the database adapter stores it, so that comparison of texts orders them. */
export function toStoredInstant(instant: Date): string {
  return instant.toISOString().replace("Z", "+00:00");
}

function insertFrom({ table, columns }: { table: string; columns: string[] }): string {
  const names = columns.map((column) => `"${column}"`).join(", ");
  const values = columns.map((column) => `"value"->>'${column}'`).join(", ");
  return `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?) ORDER BY "key"`;
}
