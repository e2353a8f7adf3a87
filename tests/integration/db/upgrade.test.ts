import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it, vi } from "vitest";
import { databaseFault } from "@/lib/db/database-fault";
import { upgradeDatabase } from "@/lib/db/upgrade-database";
import {
  everyRow,
  grow,
  look,
  namesIn,
  startChild,
  storyDatabase,
  temporaryFolder,
} from "./keeping";

vi.setConfig({ testTimeout: 120_000 });

const NOW = new Date("2026-11-22T19:30:00Z");
const LATER = "29990101000000_later";

/** The code as it will be one day: with one more migration. */
function laterCode(sql = `ALTER TABLE "Story" ADD COLUMN "motto" TEXT;`): string {
  const folder = temporaryFolder();
  cpSync("prisma/schema.prisma", join(folder, "prisma/schema.prisma"));
  cpSync("prisma/migrations", join(folder, "prisma/migrations"), { recursive: true });
  mkdirSync(join(folder, "prisma/migrations", LATER));
  writeFileSync(join(folder, "prisma/migrations", LATER, "migration.sql"), sql);
  return folder;
}

const upgrade = (path: string, cwd: string) => startChild(["upgrade", path], { cwd }).ended;
const isUpgraded = (path: string) =>
  look(path, (database) => database.pragma("table_info(Story)") as { name: string }[]).some(
    ({ name }) => name === "motto",
  );

it("keeps a verified copy of what was there before a migration", async () => {
  const path = await storyDatabase();
  const before = everyRow(path);
  expect(await upgrade(path, laterCode())).toEqual({ code: 0, said: "begins\n" });
  expect(isUpgraded(path)).toBe(true);
  expect(everyRow(path)["Statement"]).toEqual(before["Statement"]);
  const kept = "tracker.before-migration-20261122T193000Z.db";
  expect(namesIn(join(path, ".."))).toEqual([kept, "tracker.db"]);
  expect(everyRow(join(path, "..", kept))).toEqual(before);
  expect(databaseFault(join(path, "..", kept))).toBeNull();
});

it("leaves the database as it was when a migration fails half way", async () => {
  const path = await storyDatabase();
  const before = everyRow(path);
  const cwd = laterCode(`ALTER TABLE "Story" ADD COLUMN "motto" TEXT; DROP TABLE "no such table";`);
  const { code, said } = await upgrade(path, cwd);
  expect(code).toBe(1);
  expect(said).toContain("no such table");
  expect(everyRow(path)).toEqual(before);
  expect(namesIn(join(path, ".."))).toEqual(["tracker.db"]);
  expect(databaseFault(path)).toBeNull();
});

it("makes a missing database whole or not at all, and makes no copy of nothing", async () => {
  const path = join(temporaryFolder(), "new.db");
  const { applied, kept } = await upgradeDatabase({ path, now: NOW });
  expect(applied.length).toBeGreaterThan(0);
  expect(kept).toBeNull();
  expect(namesIn(join(path, ".."))).toEqual(["new.db"]);
  expect(await upgradeDatabase({ path, now: NOW })).toEqual({ applied: [], kept: null });
});

it("writes ahead again in a database that was copied here without doing so", async () => {
  const path = await storyDatabase();
  look(path, (database) => database.pragma("journal_mode = DELETE"));
  await upgradeDatabase({ path, now: NOW });
  expect(look(path, (database) => database.pragma("journal_mode", { simple: true }))).toBe("wal");
});

it("waits for nobody's half import, and refuses rather than loses one that came in between", async () => {
  const path = await storyDatabase();
  grow(path, 20_000);
  const cwd = laterCode();
  const child = startChild(["upgrade", path], { cwd });
  const writer = new Database(path, { timeout: 10_000 });
  const insert = writer.prepare(
    `INSERT INTO "Revision" ("recordedAt", "action", "collection", "key", "after") VALUES (0, 'added', 'parties', ?, '{}')`,
  );
  let written = 0;
  while (child.isRunning) {
    insert.run(`import-${(written += 1)}`);
    await new Promise((done) => setTimeout(done, 5));
  }
  writer.close();
  const { code, said } = await child.ended;
  const kept = look(path, (database) =>
    database.prepare(`SELECT count(*) FROM "Revision" WHERE "key" LIKE 'import-%'`).pluck().get(),
  );
  expect({ kept, isUpgraded: isUpgraded(path) }).toEqual({ kept: written, isUpgraded: code === 0 });
  if (code !== 0) expect(said).toMatch(/written to meanwhile/);
});
