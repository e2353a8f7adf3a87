import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { withDatabase } from "./open-for-reading";
import { withSchemaEngine } from "./schema-engine";

const PRISMA_DIR = resolve(process.cwd(), "prisma");
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Brings the SQLite file at `path` to the newest schema, making it if it is missing.
 * Write-ahead logging is switched on, so that readers never wait for an import.
 * @returns the names of the migrations applied now; empty when there was nothing to do.
 */
export async function migrateDatabase(path: string): Promise<string[]> {
  if (pendingMigrations(path).length === 0) return [];
  switchToWal(path);
  const input = { migrationsList: readMigrations(), filters: NO_FILTERS };
  return withSchemaEngine({ path, datamodel: readDatamodel() }, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations(input);
    return appliedMigrationNames;
  });
}

/** The SQL that leads from an older datamodel to today's, for writing the next migration. */
export async function diffFromDatamodel(older: string | null): Promise<string> {
  const newer = readDatamodel();
  const params = {
    from: older === null ? { tag: "empty" as const } : datamodelTarget(older),
    to: datamodelTarget(newer),
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: NO_FILTERS,
  };
  return withSchemaEngine({ path: ":memory:", datamodel: newer }, async (engine) => {
    const { stdout } = await engine.diff(params);
    return stdout ?? "";
  });
}

/** Migrations on disk that the database does not hold yet, oldest first. */
export function pendingMigrations(path: string): string[] {
  const applied = appliedMigrations(path);
  return migrationNames().filter((name) => !applied.has(name));
}

/** Names of the migrations that this code knows, oldest first. */
export function migrationNames(): string[] {
  const directory = join(PRISMA_DIR, "migrations");
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Names of the finished migrations in the database; none if there is no such file or table. */
export function appliedMigrations(path: string): Set<string> {
  const done = readLedger(path).filter(({ isDone }) => isDone === 1);
  return new Set(done.map(({ name }) => name));
}

/** Names of the migrations that began and never came to their end. */
export function interruptedMigrations(path: string): string[] {
  const done = appliedMigrations(path);
  const begun = readLedger(path).filter(({ isDone, name }) => isDone === 0 && !done.has(name));
  return begun.map(({ name }) => name);
}

type LedgerRow = { name: string; isDone: 0 | 1 };

function readLedger(path: string): LedgerRow[] {
  if (!existsSync(path)) return [];
  return withDatabase(path, (database) => {
    const table = database
      .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'")
      .get();
    if (table === undefined) return [];
    return database
      .prepare<[], LedgerRow>(
        "SELECT migration_name AS name, finished_at IS NOT NULL AS isDone FROM _prisma_migrations WHERE rolled_back_at IS NULL",
      )
      .all();
  });
}

/** Readers then never wait for an import. The file remembers; one that was copied here may not. */
export function switchToWal(path: string): void {
  const database = new Database(path);
  try {
    database.pragma("journal_mode = WAL");
  } finally {
    database.close();
  }
}

function readDatamodel(): string {
  return readFileSync(join(PRISMA_DIR, "schema.prisma"), "utf8");
}

function datamodelTarget(content: string) {
  return { tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content }] };
}

function readMigrations() {
  const directory = join(PRISMA_DIR, "migrations");
  return {
    baseDir: directory,
    lockfile: { path: "migration_lock.toml", content: 'provider = "sqlite"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: readFileSync(join(directory, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}
