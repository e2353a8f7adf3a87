import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";

/** A copy of the database that somebody reads; it is removed with its last reader. */
type Copy = { version: string; path: Promise<string>; readers: number };

type Parts = { databasePath: string; readDataVersion: () => string };

/**
 * Consistent copies of the database: SQLite's online backup takes one state of it while it is written
 * to. Readers of one state share a copy, so that many of them do not fill the disk.
 */
export class DatabaseCopies {
  readonly #parts: Parts;
  #newest: Copy | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Lends the path of a copy to `read`. */
  async withCopy<Result>(read: (path: string) => Promise<Result>): Promise<Result> {
    const copy = this.#lend();
    try {
      return await read(await copy.path);
    } finally {
      await this.#giveBack(copy);
    }
  }

  #lend(): Copy {
    const version = this.#parts.readDataVersion();
    if (this.#newest?.version !== version) {
      this.#newest = { version, path: copyDatabase(this.#parts.databasePath), readers: 0 };
    }
    this.#newest.readers += 1;
    return this.#newest;
  }

  async #giveBack(copy: Copy): Promise<void> {
    copy.readers -= 1;
    if (copy.readers > 0) return;
    if (this.#newest === copy) this.#newest = null;
    const path = await copy.path.catch(() => null);
    if (path !== null) await rm(join(path, ".."), { recursive: true, force: true });
  }
}

/** @returns the path of the copy, in a folder of its own. */
async function copyDatabase(path: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tracker-snapshot-"));
  try {
    const copy = join(folder, "story.sqlite");
    const source = new Database(path, { readonly: true, fileMustExist: true });
    try {
      const { totalPages } = await source.backup(copy);
      // Without a lock the binding ends with success and an empty file.
      if (totalPages === 0) throw new Error("the database is locked");
    } finally {
      source.close();
    }
    // One file that any program opens, without a log beside it.
    const target = new Database(copy);
    target.pragma("journal_mode = DELETE");
    target.close();
    return copy;
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
}
