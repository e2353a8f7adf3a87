import { createHash } from "node:crypto";
import type Database from "better-sqlite3";

/** How many rows a table has, and a digest of all their values. */
export type TableContent = { rows: number; digest: string };

/** What a database holds, by table; under "schema" what the tables, indexes and triggers are. */
export type Contents = Readonly<Record<string, TableContent>>;

type Row = readonly unknown[];

/**
 * Reads every value of every table once, and of the tables inside search indexes, which SQLite's check
 * does not compare with anything. Left out are SQLite's statistics, the seal
 * itself, and which story file said what, which an import may note without any change of data.
 */
export function readContents(database: Database.Database): Contents {
  const entries = listTables(database).map(
    ({ name, key }) =>
      [name, readTable(database, `SELECT * FROM "${name}" ORDER BY ${key}`)] as const,
  );
  return { schema: readTable(database, SCHEMA), ...Object.fromEntries(entries) };
}

const SCHEMA = `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name`;

/** Rows of one query, in its order. */
export function readTable(database: Database.Database, sql: string, ...values: unknown[]) {
  const hash = createHash("sha256");
  let rows = 0;
  let pending = "";
  for (const row of database
    .prepare<unknown[], Row>(sql)
    .raw()
    .iterate(...values)) {
    rows += 1;
    pending += `${JSON.stringify(row.map(asText))}\n`;
    if (pending.length > 65_536) {
      hash.update(pending);
      pending = "";
    }
  }
  return { rows, digest: hash.update(pending).digest("base64url") };
}

/** Bytes would become a list of numbers. */
function asText(value: unknown): unknown {
  return value instanceof Uint8Array ? `bytes ${Buffer.from(value).toString("base64")}` : value;
}

/** The first table whose content is another, or null. */
export function firstDifference(expected: Contents, found: Contents): string | null {
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  for (const name of names) {
    const [wanted, held] = [expected[name], found[name]];
    if (wanted?.rows !== held?.rows)
      return `${name} has ${held?.rows ?? 0} rows instead of ${wanted?.rows ?? 0}`;
    if (wanted?.digest !== held?.digest) return `a value in ${name} is another`;
  }
  return null;
}

/** Names of the tables that `readContents` reads. */
export function sealableTables(database: Database.Database): string[] {
  return listTables(database).map(({ name }) => name);
}

type Table = { name: string; key: string };

function listTables(database: Database.Database): Table[] {
  const tables = database
    .prepare<[], { name: string; wr: number }>(
      `SELECT name, wr FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT IN ('_seal', '_file', 'sqlite_schema')
         AND name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'
       ORDER BY name`,
    )
    .all();
  return tables.map(({ name, wr }) => ({ name, key: wr === 0 ? "rowid" : keyOf(database, name) }));
}

function keyOf(database: Database.Database, table: string): string {
  const columns = database
    .prepare<[string], { name: string }>(
      "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk",
    )
    .all(table);
  return columns.map(({ name }) => `"${name}"`).join(", ");
}
