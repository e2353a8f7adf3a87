import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import {
  firstDifference,
  readContents,
  readTable,
  sealableTables,
  type Contents,
} from "./contents";

/**
 * The seal says what the database held after the last import. SQLite's own check finds broken pages and
 * indexes, but a letter that turned into another inside a value looks like data; the seal tells. Every
 * change of data leaves a revision, so that a database with the seal's last revision must hold exactly
 * what was sealed, and one with later revisions was written since and is sealed again at the next occasion.
 */
type SealRow = { revision: number; contents: string; check: string };

/**
 * What is not as it was sealed, in words; null when all is, or when there is no seal for this state.
 * Reads every row, unless what was read is given.
 */
export function brokenSeal(
  database: Database.Database,
  contents: () => Contents = () => readContents(database),
): string | null {
  return database.transaction(() => faultOfSeal(database, contents))();
}

/** In one transaction: an import may end while this reads. */
function faultOfSeal(database: Database.Database, contents: () => Contents): string | null {
  const seal = readSeal(database);
  if (seal === null) return null;
  if (seal.check !== checkOf(seal)) return "its seal is another than was written";
  const sealed = JSON.parse(seal.contents) as Contents;
  const revision = lastRevision(database);
  if (revision < seal.revision) return `revisions after ${revision} are missing`;
  if (revision === seal.revision && isSameSchema(database, sealed))
    return firstDifference(sealed, only(Object.keys(sealed), contents()));
  return changedRevisions(database, { seal, sealed });
}

/** An earlier form of the code may have sealed fewer tables; a table that is new shows in the schema. */
function only(names: readonly string[], contents: Contents): Contents {
  return Object.fromEntries(Object.entries(contents).filter(([name]) => names.includes(name)));
}

/** Revisions are only ever added: those of then are still there, whatever was written since. */
function changedRevisions(
  database: Database.Database,
  { seal, sealed }: { seal: SealRow; sealed: Contents },
): string | null {
  const sql = `SELECT * FROM "Revision" WHERE "id" <= ? ORDER BY rowid`;
  const earlier = readTable(database, sql, seal.revision);
  const expected = sealed["Revision"];
  return expected === undefined
    ? null
    : firstDifference({ Revision: expected }, { Revision: earlier });
}

/** Whether the seal holds for what the database holds now, all of it. */
export function isSealed(database: Database.Database): boolean {
  const seal = readSeal(database);
  if (seal === null || seal.revision !== lastRevision(database)) return false;
  const sealed = JSON.parse(seal.contents) as Contents;
  return isSameSchema(database, sealed) && sealableTables(database).every((name) => name in sealed);
}

/**
 * Seals what the database at `path` holds now, unless its seal is of this state. Call it only for content
 * that has just been written or checked. Readers and writers go on meanwhile; when somebody writes, the
 * next occasion is waited for.
 * @param isWritten the content is known to be another than when it was sealed.
 */
export function sealDatabase(path: string, { isWritten = false } = {}): void {
  const database = new Database(path, { fileMustExist: true, timeout: 10_000 });
  try {
    if (!hasSealTable(database) || (!isWritten && isSealed(database))) return;
    database.pragma("synchronous = FULL");
    const { revision, contents } = readAtOneMoment(database);
    database
      .transaction(() => {
        if (lastRevision(database) === revision) writeSeal(database, { revision, contents });
      })
      .immediate();
  } finally {
    database.close();
  }
}

function readAtOneMoment(database: Database.Database) {
  return database.transaction(() => ({
    revision: lastRevision(database),
    contents: JSON.stringify(readContents(database)),
  }))();
}

function writeSeal(database: Database.Database, seal: Omit<SealRow, "check">): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO "_seal" ("id", "revision", "contents", "check") VALUES (1, ?, ?, ?)`,
    )
    .run(seal.revision, seal.contents, checkOf(seal));
}

function readSeal(database: Database.Database): SealRow | null {
  if (!hasSealTable(database)) return null;
  const sql = `SELECT "revision", "contents", "check" FROM "_seal"`;
  return database.prepare<[], SealRow>(sql).get() ?? null;
}

function hasSealTable(database: Database.Database): boolean {
  return (
    database
      .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '_seal'")
      .get() !== undefined
  );
}

function lastRevision(database: Database.Database): number {
  const sql = `SELECT coalesce(max("id"), 0) FROM "Revision"`;
  return database.prepare<[], number>(sql).pluck().get() ?? 0;
}

/** A migration changes the schema, and may fill what is new in it, without a revision. */
function isSameSchema(database: Database.Database, sealed: Contents): boolean {
  const sql = `SELECT * FROM "_prisma_migrations" ORDER BY rowid`;
  return readTable(database, sql).rows === sealed["_prisma_migrations"]?.rows;
}

/** Damage to the seal must not pass for a seal of another state. */
function checkOf({ revision, contents }: Omit<SealRow, "check">): string {
  return createHash("sha256").update(`${revision}\n${contents}`).digest("base64url");
}
