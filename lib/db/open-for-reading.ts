import Database from "better-sqlite3";
import { locateForReading } from "./location";

/** A look at the file itself, which changes nothing and makes no file. @throws when it cannot be opened. */
export function openForReading(path: string): Database.Database {
  return new Database(locateForReading(path).filename, { readonly: true, fileMustExist: true });
}

/** The same, closed when `look` is done. */
export function withDatabase<Result>(
  path: string,
  look: (database: Database.Database) => Result,
): Result {
  const database = openForReading(path);
  try {
    return look(database);
  } finally {
    database.close();
  }
}
