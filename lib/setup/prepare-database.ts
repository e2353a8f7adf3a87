import { createClient } from "../db/create-client";
import { CopyError } from "../db/copy-database";
import { databaseFault, findStoryFault } from "../db/database-fault";
import { derivedTablesFault, rebuildDerivedTables } from "../db/derived-tables";
import { isWritable } from "../db/location";
import { sealedAfter } from "../db/sealed-after";
import { upgradeDatabase } from "../db/upgrade-database";
import type { Env } from "../env";
import { printFault } from "../story/fault";
import type { ImportOutcome } from "../story/import/import-story";
import { isEmptyStoryFolder } from "../story/load/find-story-files";
import { importStoryFolder } from "../story/import-story-folder";
import { describe } from "./describe-contents";
import { ExpectedError } from "./expected-error";

/**
 * Makes the database what `npm start` needs: there, migrated, and holding the story. Doing it again
 * changes nothing. One that cannot be written is served as it is.
 * @throws {ExpectedError} with one line for what the user can mend.
 */
export async function prepareDatabase(env: Env): Promise<void> {
  const path = env.databasePath;
  const fault = databaseFault(path);
  if (fault !== null) throw new ExpectedError(fault);
  if (!isWritable(path)) return serveAsItIs(path);
  await upgrade(path);
  await sealedAfter(path, async () => {
    await importStory(env);
    mendDerivedTables(path);
  });
}

function serveAsItIs(path: string): void {
  const fault = findStoryFault(path);
  if (fault !== null) throw new ExpectedError(fault.message);
  console.log(`Database: ${path} cannot be written; it is served as it is, nothing was imported.`);
}

async function upgrade(path: string): Promise<void> {
  try {
    const { applied, kept } = await upgradeDatabase({ path, now: new Date() });
    const before =
      kept === null ? "" : ` What was there is kept in ${kept.path} (${describe(kept.contents)}).`;
    if (applied.length > 0)
      console.log(`Database: ${applied.length} migration(s) applied.${before}`);
  } catch (error) {
    if (error instanceof CopyError) throw new ExpectedError(error.message);
    throw error;
  }
}

/** They follow from the statements, so a fault in them is mended and told. */
function mendDerivedTables(path: string): void {
  const fault = derivedTablesFault(path);
  if (fault === null) return;
  rebuildDerivedTables(path);
  console.log(`Database: ${fault} It was made anew.`);
}

async function importStory(env: Env): Promise<void> {
  const folder = env.storyFolder;
  if (folder === null || isEmptyStoryFolder(folder)) return serveWhatIsThere(env);
  const client = createClient(env.databasePath);
  try {
    report(await importStoryFolder({ folder, client, recordedAt: new Date() }), folder);
  } finally {
    await client.$disconnect();
  }
}

function serveWhatIsThere({ databasePath, storyFolder }: Env): void {
  const where = storyFolder === null ? "STORY is empty" : `${storyFolder} holds no story file`;
  if (findStoryFault(databasePath) !== null)
    throw new ExpectedError(
      `${where}, and the database holds no story: set STORY to a folder of story files.`,
    );
  console.log(`Story: ${where}; what the database holds is served.`);
}

function report(outcome: ImportOutcome, folder: string): void {
  if (!outcome.ok) throw new ExpectedError(faultReport(outcome.faults.map(printFault), folder));
  const groups = Object.values(outcome.summary);
  const added = groups.reduce((sum, group) => sum + group.added.length, 0);
  const changed = groups.reduce(
    (sum, group) =>
      sum +
      group.changed.length +
      group.withdrawn.length +
      group.restored.length +
      group.renamed.length +
      group.removed.length,
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
