import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type Database from "better-sqlite3";
import { isWritable } from "./location";
import {
  appliedMigrations,
  interruptedMigrations,
  migrationNames,
  pendingMigrations,
} from "./migrate";
import { withDatabase } from "./open-for-reading";
import { brokenSeal } from "./seal";

/**
 * `unsound`: what the file holds cannot be used, and a backup may take its place. `foreign`: it is somebody
 * else's. `inaccessible`: nothing can be said of what it holds, or there is no place for it.
 */
export type DatabaseFault = Readonly<{
  kind: "unsound" | "foreign" | "inaccessible";
  /** One line. */
  message: string;
}>;

/**
 * Why the file at `path` cannot be the tracker's database; null when it can, or when there is no file
 * yet and one can be made. A mistyped path must not end in an empty timeline, nor a damaged file in a
 * wrong one. Reads the whole file.
 */
export function findFault(path: string): DatabaseFault | null {
  if (!existsSync(path)) return absenceFault(path);
  try {
    return fileFault(path) ?? originFault(path) ?? contentFault(path);
  } catch (error) {
    const isLocked = codeOf(error).startsWith("SQLITE_BUSY");
    const reason = isLocked ? "another program has locked it" : reasonOf(error);
    const kind = isLocked ? "inaccessible" : "unsound";
    return { kind, message: `The database ${path} cannot be read: ${reason}.` };
  }
}

/** The message of `findFault`. */
export function databaseFault(path: string): string | null {
  return findFault(path)?.message ?? null;
}

/** As `findFault`, for a file that must be there and hold a story, such as a backup. */
export function findStoryFault(path: string): DatabaseFault | null {
  if (!existsSync(path)) return inaccessible(`There is no file ${path}.`);
  const fault = findFault(path);
  if (fault !== null) return fault;
  if (appliedMigrations(path).size === 0) return unsound(`The database ${path} holds no story.`);
  return withDatabase(path, (database) => emptinessFault(path, database));
}

const unsound = (message: string): DatabaseFault => ({ kind: "unsound", message });
const inaccessible = (message: string): DatabaseFault => ({ kind: "inaccessible", message });

function absenceFault(path: string): DatabaseFault | null {
  const folder = dirname(path);
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > 0)
    return unsound(
      `The database ${path} is missing, but its log ${path}-wal is there. Put the file back, or restore a backup.`,
    );
  if (!existsSync(folder))
    return inaccessible(
      `There is no folder ${folder} for the database. Make it, or set DATABASE_URL.`,
    );
  if (isWritable(path)) return null;
  return inaccessible(
    `The database cannot be made: ${folder} is not writable. Make it writable, or set DATABASE_URL.`,
  );
}

function fileFault(path: string): DatabaseFault | null {
  const file = statSync(path);
  if (!file.isFile())
    return inaccessible(`The database ${path} is not a file. Set DATABASE_URL to a file.`);
  if (file.size === 0)
    return unsound(
      `The database ${path} is an empty file. Restore a backup, or remove it to have a new one made.`,
    );
  try {
    accessSync(path, constants.R_OK);
    return null;
  } catch {
    return inaccessible(
      `The database ${path} may not be read by this user. Give it the right to, or set DATABASE_URL.`,
    );
  }
}

/** Other programs' files, and files of a newer version, are left as they are. */
function originFault(path: string): DatabaseFault | null {
  const known = migrationNames();
  const newer = [...appliedMigrations(path)].filter((name) => !known.includes(name));
  if (newer.length > 0)
    return unsound(
      `The database ${path} is newer than this code (it has ${newer.join(", ")}). Update the code, or set DATABASE_URL.`,
    );
  const interrupted = interruptedMigrations(path);
  if (interrupted.length > 0)
    return unsound(
      `The database ${path} is half migrated: ${interrupted.join(", ")} was interrupted. Restore a backup.`,
    );
  if (isForeign(path))
    return {
      kind: "foreign",
      message: `The database ${path} belongs to another program. Set DATABASE_URL to another file.`,
    };
  const pending = pendingMigrations(path);
  if (pending.length === 0 || isWritable(path)) return null;
  return inaccessible(
    `The database ${path} lacks ${pending.join(", ")}, and cannot be written. Make it writable, and its folder.`,
  );
}

function isForeign(path: string): boolean {
  if (appliedMigrations(path).size > 0) return false;
  const sql = "SELECT 1 FROM sqlite_master WHERE type = 'table'";
  return withDatabase(path, (database) => database.prepare(sql).get() !== undefined);
}

function contentFault(path: string): DatabaseFault | null {
  const isMigrated = appliedMigrations(path).size > 0;
  return withDatabase(path, (database) => {
    const result = database.pragma("integrity_check", { simple: true });
    const damage = result === "ok" ? brokenSeal(database) : oneLine(String(result));
    if (damage !== null)
      return unsound(`The database ${path} is damaged: ${damage}. Restore a backup.`);
    return isMigrated && hadData(database) ? emptinessFault(path, database) : null;
  });
}

/** Each record that was ever imported has left a revision. */
function hadData(database: Database.Database): boolean {
  return database.prepare(`SELECT 1 FROM "Revision"`).get() !== undefined;
}

function emptinessFault(path: string, database: Database.Database): DatabaseFault | null {
  const empty = ["Story", "Article", "Statement"].find(
    (table) => database.prepare(`SELECT 1 FROM "${table}"`).get() === undefined,
  );
  if (empty === undefined) return null;
  return unsound(
    `The database ${path} is empty where data should be: ${empty} has no row. Restore a backup.`,
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function reasonOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error));
}

/** SQLite's check names up to a hundred places, a line each. */
function oneLine(text: string): string {
  return text.trim().split("\n").slice(0, 2).join("; ");
}
