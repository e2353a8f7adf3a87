import Database from "better-sqlite3";
import { isCurrent, locateForReading, type Location } from "./location";

/**
 * Tells whether the SQLite file at `path` has changed, in a few microseconds, so that finished pages
 * can be kept until the data behind them is another. SQLite counts the commits of other connections
 * for each connection (https://www.sqlite.org/pragma.html#pragma_data_version); a file put in place of
 * the old one starts a new count, so the version names the file too.
 */
export class DataVersion {
  readonly #path: string;
  #connection: Database.Database;
  #readCount: Database.Statement;
  #location: Location;

  /** @throws when there is no readable SQLite file at `path`. */
  constructor(path: string) {
    this.#path = path;
    this.#location = locateForReading(path);
    this.#connection = openReadOnly(this.#location);
    this.#readCount = prepareCount(this.#connection);
  }

  /** Equal strings mean equal data. @throws when the database cannot be read. */
  read(): string {
    if (!isCurrent(this.#path, this.#location)) this.#reopen();
    return `${this.#location.identity}:${String(this.#readCount.get())}`;
  }

  close(): void {
    this.#connection.close();
  }

  #reopen(): void {
    const location = locateForReading(this.#path);
    const connection = openReadOnly(location);
    this.#connection.close();
    this.#connection = connection;
    this.#readCount = prepareCount(connection);
    this.#location = location;
  }
}

function openReadOnly({ filename }: Location): Database.Database {
  return new Database(filename, { readonly: true, fileMustExist: true });
}

function prepareCount(connection: Database.Database): Database.Statement {
  return connection.prepare("PRAGMA data_version").pluck();
}
