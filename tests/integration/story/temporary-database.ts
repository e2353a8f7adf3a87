import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { onTestFinished } from "vitest";
import { createClient, type DatabaseClient } from "@/lib/db/create-client";
import { migrateDatabase } from "@/lib/db/migrate";

export type TemporaryDatabase = { path: string; client: DatabaseClient };

/** A migrated SQLite file of its own, gone when the test is over. */
export async function createTemporaryDatabase(): Promise<TemporaryDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "tracker-"));
  const path = join(folder, "tracker.db");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await migrateDatabase(path);
  return { path, client: openClient(path) };
}

export function openClient(path: string): DatabaseClient {
  const client = createClient(path);
  onTestFinished(() => client.$disconnect());
  return client;
}

/** A second look at the file, past the client under test. */
export function openDatabase(path: string): Database.Database {
  const database = new Database(path);
  onTestFinished(() => void database.close());
  return database;
}

/** Everything in the database, for comparing two moments or two files. */
export function dump(path: string): Record<string, unknown[]> {
  const database = openDatabase(path);
  const tables = database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .all();
  return Object.fromEntries(
    tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]),
  );
}
