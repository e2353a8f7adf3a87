import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { derivedTablesFault, rebuildDerivedTables } from "@/lib/db/derived-tables";
import { writeGeneratedStory } from "../../bench/generated/write-story";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

const TEXTS = `"headline", "summary", "quotations", "speaker", "articles", "parties"`;

let file: TemporaryDatabase;
beforeEach(async () => {
  file = await temporaryDatabase();
  writeGeneratedStory({ path: file.path, statements: 80, seed: 3 });
});
afterEach(() => file.remove());

function run(sql: string): void {
  const database = new Database(file.path);
  database.pragma("foreign_keys = ON");
  database.exec(sql);
  database.close();
}

function held() {
  const database = new Database(file.path, { readonly: true });
  const tables = {
    postings: database
      .prepare<[], { facets: string }>(`SELECT * FROM "TimelinePosting" ORDER BY 1, 2, 3, 4`)
      .all()
      .map((row) => ({ ...row, facets: row.facets.split(",").toSorted() })),
    days: database.prepare(`SELECT * FROM "TimelineDay" ORDER BY 1, 2`).all(),
    words: database
      .prepare(`SELECT "term", "col", "doc", "cnt" FROM "StatementSearchWord" ORDER BY 1, 2`)
      .all(),
    // How many statements there are, and words in each of their texts: what ranks are made from.
    totals: database.prepare(`SELECT "block" FROM "StatementSearch_data" WHERE "id" = 1`).get(),
  };
  database.close();
  return tables;
}

it("are the same kept in step by triggers as made anew", () => {
  run(`
    UPDATE "Statement" SET "kind" = 'denial', "occurredOn" = '2016-02', "occurredEarliest" = '2016-02-01',
      "occurredLatest" = '2016-02-29', "headline" = 'Quokka' WHERE "id" % 7 = 0;
    UPDATE "Statement" SET "withdrawnAt" = '2020-01-01', "withdrawnWhy" = 'wrong' WHERE "id" % 11 = 0;
    UPDATE "Statement" SET "withdrawnAt" = NULL, "withdrawnWhy" = NULL WHERE "id" = 22;
    UPDATE "Statement" SET "slug" = 'renamed-' || "id", "publicOn" = '2017-01-01',
      "publicEarliest" = '2017-01-01', "publicLatest" = '2017-01-01' WHERE "id" % 5 = 0;
    UPDATE "Statement" SET "originPartyId" = NULL, "originArticleId" = 1 WHERE "id" % 13 = 0;
    UPDATE "StatementParty" SET "partyId" = 3 WHERE "statementId" % 3 = 0 AND "partyId" = 1
      AND "statementId" NOT IN (SELECT "statementId" FROM "StatementParty" WHERE "partyId" = 3);
    DELETE FROM "StatementParty" WHERE "statementId" % 17 = 0;
    UPDATE "Article" SET "headline" = 'Wallaby' WHERE "id" = 2;
    DELETE FROM "Statement" WHERE "id" % 19 = 0;`);
  expect(derivedTablesFault(file.path)).toBeNull();
  const kept = held();
  expect(kept.postings.length).toBeGreaterThan(200);
  rebuildDerivedTables(file.path);
  expect(held()).toEqual(kept);
});

it.each([
  [
    `INSERT INTO "StatementSearch" ("StatementSearch", "rowid", ${TEXTS})
       SELECT 'delete', "id", ${TEXTS} FROM "StatementSearchText" WHERE "id" = 5`,
    "The search index holds 79 statements, and there are 80.",
  ],
  [
    `DELETE FROM "TimelinePosting" WHERE "statementId" = 5`,
    "The timeline by facet holds 79 statements, and there are 80.",
  ],
])("tell and mend %s", (sql, fault) => {
  const before = held();
  run(sql);
  expect(derivedTablesFault(file.path)).toBe(fault);
  rebuildDerivedTables(file.path);
  expect(derivedTablesFault(file.path)).toBeNull();
  expect(held()).toEqual(before);
});
