import { copyFileSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getDatabase } from "@/lib/db/database";
import { migrateDatabase } from "@/lib/db/migrate";

let folder: string;
let path: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tracker-"));
  path = join(folder, "tracker.db");
  process.env["DATABASE_URL"] = `file:${path}`;
});
afterAll(async () => {
  await getDatabase().$disconnect();
  rmSync(folder, { recursive: true, force: true });
});

async function fileWithTitle(name: string, title: string): Promise<string> {
  const file = join(folder, name);
  await migrateDatabase(file);
  const database = new Database(file);
  const insert = `INSERT INTO "Story" ("slug", "title", "description", "timeZone", "language") VALUES ('s', ?, '', 'UTC', 'en')`;
  database.prepare(insert).run(title);
  database.close();
  return file;
}

const title = async () => (await getDatabase().story.findFirst())?.title;

it("reads a file put in the place of the old one at the next question, and the same client until then", async () => {
  renameSync(await fileWithTitle("first.db", "first"), path);
  expect(await title()).toBe("first");
  const client = getDatabase();
  expect(getDatabase()).toBe(client);
  const earlier = client.story.findFirst();
  renameSync(await fileWithTitle("second.db", "second"), path);
  expect(await title()).toBe("second");
  // A page that began with the old file ends with it.
  expect((await earlier)?.title).toBe("first");
  expect((await client.story.findFirst())?.title).toBe("first");
});

it("says so when the file is gone, and reads it again when it is back", async () => {
  copyFileSync(path, join(folder, "kept.db"));
  rmSync(path);
  expect(() => getDatabase()).toThrow(/ENOENT/);
  renameSync(join(folder, "kept.db"), path);
  expect(await title()).toBe("second");
});
