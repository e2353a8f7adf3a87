import { existsSync } from "node:fs";
import { pendingMigrations } from "../../db/migrate";
import { CouldNotRunError } from "./command";

/**
 * The path, if a database of today's schema is there. Opening a mistyped path would make an empty
 * database, and an empty timeline is a lie.
 * @throws {CouldNotRunError} otherwise.
 */
export function findDatabase(path: string): string {
  if (!existsSync(path))
    throw new CouldNotRunError(`There is no database at ${path}; npm start makes one.`);
  const pending = pendingMigrations(path);
  if (pending.length > 0)
    throw new CouldNotRunError(
      `The database at ${path} lacks ${pending.join(", ")}; npm start brings it up to date.`,
    );
  return path;
}
