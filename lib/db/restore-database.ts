import { existsSync, linkSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type { Contents } from "./contents";
import { CopyError, copyDatabase } from "./copy-database";
import { findFault, findStoryFault } from "./database-fault";
import { appliedMigrations, migrateDatabase, switchToWal } from "./migrate";
import { keptName } from "./names";
import { ChangedMeanwhileError, replaceContent } from "./replace-content";
import { sealDatabase } from "./seal";
import {
  removeDatabase,
  removeUnfinished,
  SIDE_FILES,
  syncToDisk,
  unfinishedName,
} from "./unfinished-file";
import { Watch } from "./watch";

/** The backup, or what is in its way, is not what it should be; the message is one line. */
export class RestoreError extends Error {
  override name = "RestoreError";
}

/** What the database holds now, and where that of before is kept; null when there was none. */
export type Restored = { contents: Contents; keptAs: string | null };

type Restoring = { backup: string; path: string; now: Date };

const TRIES = 5;

/**
 * Puts a backup in the place of the database at `path`. The backup is checked first, and brought to the
 * newest schema; what was there is kept beside it. A sound database gets the backup's content in one
 * transaction, so that a running server and a waiting import see the change as they see an import; a
 * damaged one is moved away, with its log, and the restored file takes its name.
 * @throws {RestoreError} and {@link CopyError}, which leave the database as it was.
 */
export async function restoreDatabase({ backup, path, now }: Restoring): Promise<Restored> {
  const fault = findStoryFault(backup);
  if (fault !== null) throw new RestoreError(`Nothing was restored. ${fault.message}`);
  const inTheWay = findFault(path);
  if (inTheWay !== null && inTheWay.kind !== "unsound")
    throw new RestoreError(`Nothing was restored. ${inTheWay.message}`);
  removeUnfinished(dirname(path));
  const staged = unfinishedName(path);
  try {
    const contents = await stage(backup, staged);
    const isSound = existsSync(path) && inTheWay === null && appliedMigrations(path).size > 0;
    const place = isSound ? replaceSound : replaceDamaged;
    return { contents, keptAs: await place({ staged, path, now }) };
  } finally {
    removeDatabase(staged);
  }
}

async function stage(backup: string, staged: string): Promise<Contents> {
  const contents = await copyDatabase({ from: backup, to: staged });
  switchToWal(staged);
  await migrateDatabase(staged);
  sealDatabase(staged);
  return contents;
}

type Placing = { staged: string; path: string; now: Date };

async function replaceSound({ staged, path, now }: Placing): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const kept = keptName(path, { why: "restore", now });
    const watch = new Watch(path);
    try {
      await copyDatabase({ from: path, to: kept, asFound: true });
      await replaceContent({ from: staged, into: path, watch });
      return kept;
    } catch (error) {
      removeDatabase(kept);
      if (error instanceof CopyError) throw error;
      if (!(error instanceof ChangedMeanwhileError) || attempt === TRIES)
        throw new RestoreError(`Nothing was restored: ${String(error)}.`, { cause: error });
    } finally {
      watch.close();
    }
  }
}

/** First the log: left behind, it would be taken for the log of the file that comes. */
async function replaceDamaged({ staged, path, now }: Placing): Promise<string | null> {
  const kept = keptName(path, { why: "restore", now });
  for (const suffix of SIDE_FILES)
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${kept}${suffix}`);
  const wasThere = existsSync(path);
  if (wasThere) giveSecondName(path, kept);
  syncToDisk(staged);
  renameSync(staged, path);
  syncToDisk(dirname(path));
  return wasThere ? kept : null;
}

/** With two names for a moment there is a database at each moment; not every file system has links. */
function giveSecondName(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch {
    renameSync(path, name);
  }
}
