import { createClient } from "../db/create-client";
import { databaseFault } from "../db/database-fault";
import { migrateDatabase } from "../db/migrate";
import type { Env } from "../env";
import { printFault } from "../story/fault";
import type { ImportOutcome } from "../story/import/import-story";
import { importStoryFolder } from "../story/import-story-folder";
import { ExpectedError } from "./expected-error";

/**
 * Makes the database what `npm start` needs: there, migrated, and holding the story. Doing it again
 * changes nothing.
 * @throws {ExpectedError} with one line for what the user can mend.
 */
export async function prepareDatabase(env: Env): Promise<void> {
  const fault = databaseFault(env.databasePath);
  if (fault !== null) throw new ExpectedError(fault);
  const applied = await migrateDatabase(env.databasePath);
  if (applied.length > 0) console.log(`Database: ${applied.length} migration(s) applied.`);
  const client = createClient(env.databasePath);
  try {
    const folder = env.storyFolder;
    report(await importStoryFolder({ folder, client, recordedAt: new Date() }), folder);
  } finally {
    await client.$disconnect();
  }
}

function report(outcome: ImportOutcome, folder: string): void {
  if (!outcome.ok) throw new ExpectedError(faultReport(outcome.faults.map(printFault), folder));
  const groups = Object.values(outcome.summary);
  const added = groups.reduce((sum, group) => sum + group.added.length, 0);
  const changed = groups.reduce(
    (sum, group) => sum + group.changed.length + group.withdrawn.length,
    0,
  );
  if (added + changed > 0) console.log(`Story: ${added} record(s) added, ${changed} changed.`);
}

function faultReport(faults: string[], folder: string): string {
  return [
    ...faults,
    `The story in ${folder} has ${faults.length} fault(s); nothing was imported.`,
  ].join("\n");
}
