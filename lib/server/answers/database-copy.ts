import { accessSync, constants, readdirSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { isRunning, removeDatabase } from "../../db/unfinished-file";

/** A copy of the database that somebody reads; it is removed with its last reader. */
type Copy = { version: string; path: string; made: Promise<void>; readers: number };

type Parts = { databasePath: string; readDataVersion: () => string };

/**
 * Consistent copies of the database: SQLite's online backup takes one state of it while it is written
 * to. Readers of one state share a copy, so that many of them do not fill the disk. They stand beside the
 * database under a name that says whose they are; the next start removes those of a process that was killed.
 */
export class DatabaseCopies {
  readonly #parts: Parts;
  readonly #folder: string;
  readonly #present = new Set<Copy>();
  #newest: Copy | null = null;
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#folder = folderFor(parts.databasePath);
    removeLeftCopies(this.#folder, basename(parts.databasePath));
    process.once("exit", () => this.#present.forEach(({ path }) => removeDatabase(path)));
  }

  /** Lends the path of a copy to `read`, with the data version that it was made at or after. */
  async withCopy<Result>(
    read: (copy: { path: string; version: string }) => Promise<Result>,
  ): Promise<Result> {
    const copy = this.#lend();
    try {
      await copy.made;
      return await read(copy);
    } finally {
      await this.#giveBack(copy);
    }
  }

  #lend(): Copy {
    const version = this.#parts.readDataVersion();
    if (this.#newest?.version !== version) this.#newest = this.#begin(version);
    this.#newest.readers += 1;
    return this.#newest;
  }

  #begin(version: string): Copy {
    this.#count += 1;
    const { databasePath } = this.#parts;
    const path = join(this.#folder, nameOf(basename(databasePath), this.#count));
    const copy = { version, path, made: copyDatabase(databasePath, path), readers: 0 };
    this.#present.add(copy);
    return copy;
  }

  async #giveBack(copy: Copy): Promise<void> {
    copy.readers -= 1;
    if (copy.readers > 0) return;
    if (this.#newest === copy) this.#newest = null;
    await rm(copy.path, { force: true });
    this.#present.delete(copy);
  }
}

/** `tracker.db.download-3.4711.unfinished`: the third of process 4711. */
function nameOf(database: string, count: number): string {
  return `${database}.download-${count}.${process.pid}.unfinished`;
}

/** A database on a disk that cannot be written is copied to where the system keeps what is temporary. */
function folderFor(databasePath: string): string {
  const folder = dirname(databasePath);
  try {
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return tmpdir();
  }
}

/** A process that begins has made none yet: what bears its number is of one before it. */
function removeLeftCopies(folder: string, database: string): void {
  const prefix = `${database}.download-`;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue;
    const maker = Number(/^\d+\.(\d+)\.unfinished/.exec(name.slice(prefix.length))?.[1]);
    if (maker === process.pid || !isRunning(maker)) rmSync(join(folder, name), { force: true });
  }
}

async function copyDatabase(from: string, to: string): Promise<void> {
  try {
    const source = new Database(from, { readonly: true, fileMustExist: true });
    try {
      const { totalPages } = await source.backup(to);
      // Without a lock the binding ends with success and an empty file.
      if (totalPages === 0) throw new Error("the database is locked");
    } finally {
      source.close();
    }
    // One file that any program opens, without a log beside it.
    const target = new Database(to);
    target.pragma("journal_mode = DELETE");
    target.close();
  } catch (cause) {
    removeDatabase(to);
    throw cause;
  }
}
