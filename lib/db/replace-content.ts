import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import type { Watch } from "./watch";

/** Somebody wrote to the database while its new content was being made. */
export class ChangedMeanwhileError extends Error {
  override name = "ChangedMeanwhileError";
}

type Replacing = { from: string; into: string; watch: Watch };

const WAITS_MS = 10_000;
const TRIES_EVERY_MS = 100;
const ALL_PAGES = 0x7fffffff;

/**
 * Puts what `from` holds in the place of what `into` holds, in one transaction of SQLite: whoever has
 * `into` open reads the new data from the next question on, a killed process leaves the old data, and
 * an import that waits for its turn checks again what it is about to write. `into` must be sound.
 * @param watch opened before `from` was made of what `into` held.
 * @throws {ChangedMeanwhileError} when somebody wrote to `into` since; then nothing is replaced.
 */
export async function replaceContent({ from, into, watch }: Replacing): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await copyPages(source, { into, watch });
  } finally {
    source.close();
  }
  if (!watch.hasChanged) throw new Error("the database is locked by another program");
  watch.syncLog();
}

async function copyPages(
  source: Database.Database,
  { into, watch }: Omit<Replacing, "from">,
): Promise<void> {
  /** Called once the lock is held: nobody can write any more. */
  const progress = () => {
    if (watch.hasChanged) throw new ChangedMeanwhileError("the database was written to meanwhile");
    return ALL_PAGES;
  };
  for (const began = Date.now(); Date.now() - began < WAITS_MS;) {
    const { totalPages } = await source.backup(into, { progress });
    if (totalPages > 0) return;
    await sleep(TRIES_EVERY_MS);
  }
}
