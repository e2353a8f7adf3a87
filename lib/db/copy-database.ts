import { renameSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { firstDifference, readContents, type Contents } from "./contents";
import { withDatabase } from "./open-for-reading";
import { locateForReading } from "./location";
import { brokenSeal } from "./seal";
import { removeDatabase, removeUnfinished, syncToDisk, unfinishedName } from "./unfinished-file";

/** A copy that was not made; the message is one line, and no file of that name is left. */
export class CopyError extends Error {
  override name = "CopyError";
}

type Copying = {
  from: string;
  to: string;
  /** Whatever it holds: for what is about to be replaced. Else data must be as it was sealed. */
  asFound?: boolean;
};

/** As many pages as there are: a copy made in steps starts again each time somebody writes. */
const ALL_PAGES = 0x7fffffff;
const WAITS_MS = 10_000;

/**
 * Copies the database at `from` to the file `to`, as it is at one moment, whoever reads or writes
 * meanwhile. The copy is one file without a log; it gets its name only when it is on the disk, passes
 * SQLite's check, and holds in each table the rows that were read from `from`. This thread is kept busy.
 * @returns what it holds.
 * @throws {CopyError}
 */
export async function copyDatabase({ from, to, asFound = false }: Copying): Promise<Contents> {
  const unfinished = unfinishedName(to);
  try {
    removeUnfinished(dirname(to));
    const contents = await copyAtOneMoment(from, unfinished);
    makeOneFile(unfinished);
    verify(unfinished, { expected: contents, asFound });
    syncToDisk(unfinished);
    renameSync(unfinished, to);
    syncToDisk(dirname(to));
    return contents;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CopyError(`${from} was not copied to ${to}: ${reason}.`, { cause: error });
  } finally {
    removeDatabase(unfinished);
  }
}

/** One transaction around the count and the copy: both see the same moment. */
async function copyAtOneMoment(from: string, to: string): Promise<Contents> {
  const { filename } = locateForReading(from);
  const source = new Database(filename, { readonly: true, timeout: WAITS_MS });
  try {
    source.exec("BEGIN");
    const contents = readContents(source);
    const { totalPages } = await source.backup(to, { progress: () => ALL_PAGES });
    // The binding takes a lock that it did not get for a copy that is finished.
    if (totalPages === 0) throw new Error("the database is locked");
    source.exec("COMMIT");
    return contents;
  } finally {
    source.close();
  }
}

/** A file that needs no log beside it can be carried anywhere, and read where nothing may be written. */
function makeOneFile(path: string): void {
  const database = new Database(path);
  try {
    database.pragma("journal_mode = DELETE");
  } finally {
    database.close();
  }
}

type Expected = { expected: Contents; asFound: boolean };

function verify(path: string, { expected, asFound }: Expected): void {
  withDatabase(path, (copy) => {
    const result = copy.pragma("integrity_check", { simple: true });
    if (result !== "ok") throw new Error(`the copy is damaged: ${String(result)}`);
    const contents = readContents(copy);
    const fault = firstDifference(expected, contents);
    if (fault !== null) throw new Error(`the copy is another than its original: ${fault}`);
    const damage = asFound ? null : brokenSeal(copy, () => contents);
    if (damage !== null) throw new Error(`the data is damaged: ${damage}`);
  });
}
