import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Contents } from "./contents";
import { CopyError, copyDatabase } from "./copy-database";
import { findStoryFault } from "./database-fault";
import { appliedMigrations } from "./migrate";
import { stampOf, stemOf } from "./names";

export type Backup = { file: string; contents: Contents };

/**
 * Backs the database at `path` up to `file`, whoever reads or writes meanwhile; see `copyDatabase`. An
 * earlier backup of that name is replaced when the new one is complete.
 * @throws {CopyError} also when the database is damaged, or when `file` is something else than a backup.
 */
export async function backUp({ path, file }: { path: string; file: string }): Promise<Backup> {
  const fault = findStoryFault(path);
  if (fault !== null) throw new CopyError(`Nothing was backed up. ${fault.message}`);
  if (!existsSync(dirname(file)))
    throw new CopyError(`Nothing was backed up. There is no folder ${dirname(file)}; make it.`);
  if (existsSync(file)) refuseToOverwrite({ path, file });
  return { file, contents: await copyDatabase({ from: path, to: file }) };
}

function refuseToOverwrite({ path, file }: { path: string; file: string }): void {
  if (realpathSync(file) === realpathSync(path))
    throw new CopyError(
      `Nothing was backed up. ${file} is the database itself; name another file.`,
    );
  if (!isOfTracker(file))
    throw new CopyError(`Nothing was backed up. ${file} is no backup; name another file.`);
}

function isOfTracker(file: string): boolean {
  try {
    return appliedMigrations(file).size > 0;
  } catch {
    return false;
  }
}

/** `backups/tracker.20261122T193000Z.db`; the folder is made. */
export function newBackupFile(args: { path: string; folder: string; now: Date }): string {
  return nameIn({ ...args, kind: "" });
}

/** The same for a backup that nobody asked for: only such are removed when they are too many. */
export function newScheduledFile(args: { path: string; folder: string; now: Date }): string {
  return nameIn({ ...args, kind: "scheduled-" });
}

function nameIn(args: { path: string; folder: string; now: Date; kind: string }): string {
  const { path, folder, now, kind } = args;
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CopyError(`Nothing was backed up. The folder ${folder} cannot be made: ${reason}.`);
  }
  return join(folder, `${stemOf(path)}.${kind}${stampOf(now)}.db`);
}

/** Scheduled backups of this database, oldest first, with the instant in their names. */
export function scheduledBackups(args: {
  path: string;
  folder: string;
}): { file: string; at: Date }[] {
  const { path, folder } = args;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const prefix = `${stemOf(path)}.scheduled-`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => {
      const at = readStamp(name.slice(prefix.length));
      return at === null ? [] : [{ file: join(folder, name), at }];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function readStamp(rest: string): Date | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/.exec(rest);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** Removes the oldest scheduled backups beyond `keep`. @returns how many were removed. */
export function removeOldBackups(args: { path: string; folder: string; keep: number }): number {
  const old = scheduledBackups(args).slice(0, -args.keep);
  for (const { file } of old) rmSync(file, { force: true });
  return old.length;
}
