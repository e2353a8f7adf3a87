import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { derivedTablesFault } from "@/lib/db/derived-tables";
import { importStoryFolder } from "@/lib/story/import-story-folder";
import { manyStatements } from "@/tests/fixtures/story/many-statements";
import { createStoryFolder } from "@/tests/fixtures/story/story-folder";
import {
  createTemporaryDatabase,
  openDatabase,
  type TemporaryDatabase,
} from "./temporary-database";

const recordedAt = new Date("2031-06-03T08:00:00Z");

/** What the derived tables hold, however their segments lie, and the triggers that keep them. */
function derivedOf({ path }: TemporaryDatabase) {
  const database = openDatabase(path);
  database.exec(`INSERT INTO "StatementSearch" ("StatementSearch") VALUES ('optimize')`);
  const all = (sql: string) => database.prepare(sql).all();
  const derived = {
    postings: all(`SELECT "key", "slug", "publicLatest", "isImprecise", length("facets")
      FROM "TimelinePosting" ORDER BY 1, 2`),
    days: all(`SELECT * FROM "TimelineDay" ORDER BY 1, 2`),
    words: all(`SELECT "term", "col", "doc", "cnt" FROM "StatementSearchWord" ORDER BY 1, 2`),
    triggers: all(`SELECT "name", "sql" FROM "sqlite_master" WHERE "type" = 'trigger' ORDER BY 1`),
  };
  database.close();
  return derived;
}

it("makes the derived tables once for many statements, the same as row by row", async () => {
  const [atOnce, inSteps] = [await createTemporaryDatabase(), await createTemporaryDatabase()];
  const files = Object.entries(manyStatements({ count: 2_100, perFile: 1_050 }));
  const whole = createStoryFolder(Object.fromEntries(files));
  const growing = createStoryFolder(Object.fromEntries(files.slice(0, 2)));
  await importStoryFolder({ folder: whole, client: atOnce.client, recordedAt });
  await importStoryFolder({ folder: growing, client: inSteps.client, recordedAt });
  for (const [name, text] of files.slice(2)) writeFileSync(join(growing, name), text);
  await importStoryFolder({ folder: growing, client: inSteps.client, recordedAt });

  const made = derivedOf(atOnce);
  expect(made.postings.length).toBeGreaterThan(2_100);
  expect(made.triggers.length).toBeGreaterThan(20);
  expect(made).toEqual(derivedOf(inSteps));
  expect(derivedTablesFault(atOnce.path)).toBeNull();
});
