import Database from "better-sqlite3";

const WAITS_MS = 10_000;

/** Notices whether anybody writes to a database from now on. */
export class Watch {
  readonly #connection: Database.Database;
  readonly #before: unknown;

  constructor(path: string) {
    this.#connection = new Database(path, { fileMustExist: true, timeout: WAITS_MS });
    this.#before = this.#version();
  }

  get hasChanged(): boolean {
    return this.#version() !== this.#before;
  }

  /** What was written since is on the disk. */
  syncLog(): void {
    this.#connection.pragma("synchronous = FULL");
    this.#connection.pragma("wal_checkpoint(TRUNCATE)");
  }

  close(): void {
    this.#connection.close();
  }

  /** SQLite counts the commits of other connections, for each connection. */
  #version(): unknown {
    return this.#connection.pragma("data_version", { simple: true });
  }
}
