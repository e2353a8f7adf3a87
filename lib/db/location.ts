import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";

// Read by better-sqlite3 when it opens its first file: names may be URIs, which alone can say "immutable".
process.env["SQLITE_USE_URI"] ??= "1";

/** Where to open a database for reading, and what tells the file from one put in its place. */
export type Location = Readonly<{ filename: string; identity: string }>;

/**
 * How the file at `path` is opened for reading. SQLite reads a file with a write-ahead log only where it
 * can put its `-wal` and `-shm` beside it; on a read-only disk or in a folder that may not be written it
 * must be told that nobody writes (https://www.sqlite.org/wal.html#readonly). Should somebody write all the
 * same, the identity changes with the file, so that it is opened anew.
 * @throws when there is no such file.
 */
export function locateForReading(path: string): Location {
  const isImmutable = !mayWriteFolderOf(path) && !hasLog(path);
  const filename = isImmutable ? immutableUri(path) : path;
  return { filename, identity: identityOf(path, isImmutable) };
}

/** Whether the location still leads to the same file, opened in the same way; costs a microsecond or two. */
export function isCurrent(path: string, { identity }: Location): boolean {
  const isImmutable = identity.startsWith(IMMUTABLE);
  return identityOf(path, isImmutable) === identity && !(isImmutable && hasLog(path));
}

/** Whether an import could write here: the file, and beside it its log. */
export function isWritable(path: string): boolean {
  return mayWriteFolderOf(path) && (!existsSync(path) || may(path, constants.W_OK));
}

const IMMUTABLE = "immutable ";

/** The number of a deleted file is soon given to another; its time of birth tells them apart. */
function identityOf(path: string, isImmutable: boolean): string {
  const { dev, ino, birthtimeMs, mtimeMs, size } = statSync(path);
  const file = `${dev}-${ino}-${birthtimeMs}`;
  return isImmutable ? `${IMMUTABLE}${file}-${mtimeMs}-${size}` : file;
}

function immutableUri(path: string): string {
  return `file:${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}?immutable=1`;
}

/** Then somebody has the database open, or had it open last and did not end well. */
function hasLog(path: string): boolean {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  return existsSync(`${path}-shm`) || (log !== undefined && log.size > 0);
}

function mayWriteFolderOf(path: string): boolean {
  return may(dirname(path), constants.W_OK);
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
