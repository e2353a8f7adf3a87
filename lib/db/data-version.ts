import { statSync } from "node:fs";
import Database from "better-sqlite3";

/** A restore swaps the whole file; nobody needs that noticed faster than this. */
const LOOK_AT_FILE_EVERY_MS = 1_000;

/**
 * Tells whether the SQLite file at `path` has changed, in about two microseconds, so that finished
 * pages can be kept until the data behind them is another. SQLite counts the commits of other
 * connections for each connection (https://www.sqlite.org/pragma.html#pragma_data_version); a file
 * put in place of the old one starts a new count, so the version names the file too.
 */
export class DataVersion {
  readonly #path: string;
  #connection: Database.Database;
  #readCount: Database.Statement;
  #file: string;
  #lookedAt: number;

  /** @throws when there is no readable SQLite file at `path`. */
  constructor(path: string) {
    this.#path = path;
    this.#file = identityOf(path);
    this.#lookedAt = Date.now();
    this.#connection = openReadOnly(path);
    this.#readCount = prepareCount(this.#connection);
  }

  /** Equal strings mean equal data. @throws when the database cannot be read. */
  read(): string {
    this.#followReplacedFile();
    return `${this.#file}:${String(this.#readCount.get())}`;
  }

  close(): void {
    this.#connection.close();
  }

  #followReplacedFile(): void {
    const now = Date.now();
    if (now - this.#lookedAt < LOOK_AT_FILE_EVERY_MS && now >= this.#lookedAt) return;
    const file = identityOf(this.#path);
    if (file !== this.#file) this.#reopen(file);
    this.#lookedAt = now;
  }

  #reopen(file: string): void {
    const connection = openReadOnly(this.#path);
    this.#connection.close();
    this.#connection = connection;
    this.#readCount = prepareCount(connection);
    this.#file = file;
  }
}

function openReadOnly(path: string): Database.Database {
  return new Database(path, { readonly: true, fileMustExist: true });
}

function prepareCount(connection: Database.Database): Database.Statement {
  return connection.prepare("PRAGMA data_version").pluck();
}

/** The number of a deleted file is soon given to another; its time of birth tells them apart. */
function identityOf(path: string): string {
  const { dev, ino, birthtimeMs } = statSync(path);
  return `${dev}-${ino}-${birthtimeMs}`;
}
