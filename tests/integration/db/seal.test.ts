import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { readContents } from "@/lib/db/contents";
import { findFault } from "@/lib/db/database-fault";
import { rebuildDerivedTables } from "@/lib/db/derived-tables";
import { brokenSeal, isSealed, sealDatabase } from "@/lib/db/seal";
import { everyRow, grow, look, storyDatabase } from "./keeping";

const sealOf = (path: string) =>
  look(path, (database) => database.prepare(`SELECT * FROM "_seal"`).get());
const broken = (path: string) => look(path, (database) => brokenSeal(database));
const change = (path: string, sql: string) => look(path, (database) => database.exec(sql));

it("holds until something is imported, and is made anew then", async () => {
  const path = await storyDatabase();
  const first = sealOf(path);
  sealDatabase(path);
  expect(sealOf(path)).toEqual(first);
  grow(path, 3);
  expect(broken(path)).toBeNull();
  expect(look(path, isSealed)).toBe(false);
  sealDatabase(path);
  expect(look(path, isSealed)).toBe(true);
  expect(sealOf(path)).not.toEqual(first);
});

it.each([
  ["a value", `UPDATE "Party" SET "description" = "description" || '.' WHERE "id" = 1`, /Party/],
  ["a row less", `DELETE FROM "Citation" WHERE "id" = 1`, /Citation has \d+ rows instead of \d+/],
  ["a row more", `INSERT INTO "StatementParty" SELECT 1, max("id") FROM "Party"`, /StatementParty/],
  ["the schema", `DROP INDEX "Citation_articleId_paragraph_idx"`, /schema/],
  ["the index of a search", `DELETE FROM "StatementSearch_docsize" WHERE "id" = 1`, /docsize/],
  ["the seal", `UPDATE "_seal" SET "revision" = 1`, /seal/],
  ["the seal's words", `UPDATE "_seal" SET "contents" = replace("contents", '1', '2')`, /seal/],
])("tells that %s is another", async (_, sql, says) => {
  const path = await storyDatabase();
  look(path, (database) => {
    database.unsafeMode();
    database.exec(sql);
  });
  expect(broken(path)).toMatch(says);
  expect(findFault(path)?.kind).toBe("unsound");
});

it("tells that an old revision is another, though newer ones have come since", async () => {
  const path = await storyDatabase();
  grow(path, 3);
  change(
    path,
    `DROP TRIGGER "Revision_never_changed"; UPDATE "Revision" SET "key" = 'x' WHERE "id" = 5`,
  );
  expect(broken(path)).toMatch(/Revision/);
});

it("compares what an earlier form of the code has sealed, and then seals all", async () => {
  const path = await storyDatabase();
  const database = new Database(path);
  const { createHash } = await import("node:crypto");
  const { Statement } = readContents(database);
  const ledger = readContents(database)["_prisma_migrations"];
  const row = database.prepare(`SELECT "revision" FROM "_seal"`).get() as { revision: number };
  const contents = JSON.stringify({ Statement, _prisma_migrations: ledger });
  const check = createHash("sha256").update(`${row.revision}\n${contents}`).digest("base64url");
  database.prepare(`UPDATE "_seal" SET "contents" = ?, "check" = ?`).run(contents, check);
  database.close();
  expect(broken(path)).toBeNull();
  expect(look(path, isSealed)).toBe(false);
  sealDatabase(path);
  expect(look(path, isSealed)).toBe(true);
});

it("holds again when search and timeline have been made anew", async () => {
  const path = await storyDatabase();
  const before = everyRow(path)["Statement"];
  rebuildDerivedTables(path);
  expect(look(path, isSealed)).toBe(true);
  expect(findFault(path)).toBeNull();
  expect(everyRow(path)["Statement"]).toEqual(before);
});
