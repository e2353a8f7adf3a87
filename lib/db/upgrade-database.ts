import { existsSync, linkSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type { Contents } from "./contents";
import { copyDatabase } from "./copy-database";
import { migrateDatabase, pendingMigrations, switchToWal } from "./migrate";
import { keptName } from "./names";
import { ChangedMeanwhileError, replaceContent } from "./replace-content";
import { sealDatabase } from "./seal";
import { removeDatabase, removeUnfinished, syncToDisk, unfinishedName } from "./unfinished-file";
import { Watch } from "./watch";

/** What was done: migrations by name, and the copy of what was there before. */
export type Upgrade = { applied: string[]; kept: { path: string; contents: Contents } | null };

const TRIES = 5;

/**
 * Brings the database at `path` to the newest schema; makes it if it is missing. What was there is kept
 * beside it in a verified copy. The migrations run on another copy, whose content then takes the place of
 * the old in one transaction: a process that is killed leaves the old database or the new one, never half
 * a migration, which SQLite's migrations cannot promise by themselves.
 * @throws {CopyError} when a copy cannot be made, which leaves the database as it was.
 */
export async function upgradeDatabase({
  path,
  now,
}: {
  path: string;
  now: Date;
}): Promise<Upgrade> {
  if (pendingMigrations(path).length === 0) {
    switchToWal(path);
    return { applied: [], kept: null };
  }
  removeUnfinished(dirname(path));
  if (!existsSync(path)) return { applied: await makeDatabase(path), kept: null };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await upgradeInPlace({ path, now });
    } catch (error) {
      if (!(error instanceof ChangedMeanwhileError) || attempt === TRIES) throw error;
    }
  }
}

async function makeDatabase(path: string): Promise<string[]> {
  const made = unfinishedName(path);
  try {
    const applied = await migrateDatabase(made);
    syncToDisk(made);
    return giveName(made, path) ? applied : [];
  } finally {
    removeDatabase(made);
  }
}

/** False when another process was first: its database may hold data already. */
function giveName(made: string, path: string): boolean {
  try {
    linkSync(made, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    // Not every file system has links.
    renameSync(made, path);
  }
  syncToDisk(dirname(path));
  return true;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : null;
}

async function upgradeInPlace({ path, now }: { path: string; now: Date }): Promise<Upgrade> {
  const kept = keptName(path, { why: "migration", now });
  const staged = unfinishedName(path);
  const watch = new Watch(path);
  try {
    const contents = await copyDatabase({ from: path, to: kept });
    await copyDatabase({ from: kept, to: staged });
    const applied = await migrateDatabase(staged);
    sealDatabase(staged);
    await replaceContent({ from: staged, into: path, watch });
    return { applied, kept: { path: kept, contents } };
  } catch (error) {
    removeDatabase(kept);
    throw error;
  } finally {
    watch.close();
    removeDatabase(staged);
  }
}
