import { existsSync } from "node:fs";
import { pendingMigrations } from "../../db/migrate";
import { withDatabase } from "../../db/open-for-reading";
import { brokenSeal } from "../../db/seal";
import { CouldNotRunError } from "./command";

/**
 * The path, if a sound database of today's schema is there. Opening a mistyped path would make an empty
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
  const damage = withDatabase(path, (database) => brokenSeal(database));
  if (damage !== null)
    throw new CouldNotRunError(`The database at ${path} is damaged: ${damage}. Restore a backup.`);
  return path;
}
