import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { appliedMigrations, migrationNames } from "./migrate";

/**
 * Why the file at `path` cannot be the tracker's database, in one line; null when it can, or when
 * there is no file yet and one can be made. A mistyped path must not end in an empty timeline.
 */
export function databaseFault(path: string): string | null {
  if (!existsSync(path)) return folderFault(path);
  if (!statSync(path).isFile())
    return `The database ${path} is not a file. Set DATABASE_URL to a file.`;
  try {
    return contentFault(path);
  } catch (error) {
    return `The database ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

function folderFault(path: string): string | null {
  const folder = dirname(path);
  if (!existsSync(folder))
    return `There is no folder ${folder} for the database. Make it, or set DATABASE_URL.`;
  try {
    accessSync(folder, constants.W_OK);
    return null;
  } catch {
    return `The database cannot be made: ${folder} is not writable. Make it writable, or set DATABASE_URL.`;
  }
}

function contentFault(path: string): string | null {
  const database = new Database(path, { readonly: true });
  try {
    const result = database.pragma("integrity_check", { simple: true });
    if (result !== "ok")
      return `The database ${path} is damaged: ${String(result)}. Restore a backup.`;
  } finally {
    database.close();
  }
  return originFault(path);
}

/** Other programs' files, and files of a newer version, are left as they are. */
function originFault(path: string): string | null {
  const known = migrationNames();
  const newer = [...appliedMigrations(path)].filter((name) => !known.includes(name));
  if (newer.length > 0)
    return `The database ${path} is newer than this code (it has ${newer.join(", ")}). Update the code, or set DATABASE_URL.`;
  return isForeign(path)
    ? `The database ${path} belongs to another program. Set DATABASE_URL to another file.`
    : null;
}

function isForeign(path: string): boolean {
  const database = new Database(path, { readonly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    return tables.length > 0 && appliedMigrations(path).size === 0;
  } finally {
    database.close();
  }
}
