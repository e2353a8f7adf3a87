import type { Contents } from "../db/contents";

/** `41 statements, 387 rows in all`. */
export function describe(contents: Contents): string {
  const tables = Object.entries(contents).filter(([name]) => !/^(schema|_|sqlite_)/.test(name));
  const rows = tables.reduce((sum, [, table]) => sum + table.rows, 0);
  return `${contents["Statement"]?.rows ?? 0} statements, ${rows} rows in all`;
}
