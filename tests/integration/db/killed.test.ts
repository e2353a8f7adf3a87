import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { backUp } from "@/lib/db/backups";
import { databaseFault } from "@/lib/db/database-fault";
import { migrateDatabase } from "@/lib/db/migrate";
import { sealDatabase } from "@/lib/db/seal";
import {
  type Child,
  everyRow,
  grow,
  look,
  namesIn,
  startChild,
  storyDatabase,
  temporaryFolder,
} from "./keeping";

vi.setConfig({ testTimeout: 120_000 });

/** Spread over the time that the work takes, which is found out first. */
const MOMENTS = 5;

async function duration(start: () => Child): Promise<number> {
  const child = start();
  await child.begun;
  const from = performance.now();
  expect(await child.ended).toMatchObject({ code: 0 });
  return performance.now() - from;
}

async function killAfter(child: Child, milliseconds: number): Promise<void> {
  await child.begun;
  await sleep(milliseconds);
  await child.kill();
}

async function largeDatabase(): Promise<string> {
  const path = await storyDatabase();
  grow(path, 15_000);
  sealDatabase(path);
  return path;
}

const withoutSideFiles = (folder: string) =>
  namesIn(folder).filter((name) => !/-(wal|shm|journal)$/.test(name));

describe("killed with signal 9", () => {
  it("during a backup: the earlier backup or the new one, whole; what is left over goes with the next", async () => {
    const path = await largeDatabase();
    const folder = temporaryFolder();
    const file = join(folder, "backup.db");
    await backUp({ path, file });
    const earlier = everyRow(file)["Story"];
    look(path, (database) =>
      database.exec(`UPDATE "Story" SET "title" = 'newer'; DELETE FROM "_seal"`),
    );
    const whole = await duration(() => startChild(["backup", path, join(folder, "timed.db")]));
    let killedInTheMiddle = 0;
    for (let nth = 0; nth < MOMENTS; nth += 1) {
      await killAfter(startChild(["backup", path, file]), (whole * nth) / MOMENTS);
      expect(databaseFault(file)).toBeNull();
      expect([earlier, everyRow(path)["Story"]]).toContainEqual(everyRow(file)["Story"]);
      killedInTheMiddle += namesIn(folder).some((name) => name.includes(".unfinished")) ? 1 : 0;
    }
    expect(killedInTheMiddle).toBeGreaterThan(0);
    await backUp({ path, file });
    expect(withoutSideFiles(folder)).toEqual(["backup.db", "timed.db"]);
    expect(everyRow(file)).toEqual(everyRow(path));
  });

  it("during a restore: the old data or the restored, whole, and sound", async () => {
    const path = await largeDatabase();
    const file = join(temporaryFolder(), "backup.db");
    await backUp({ path, file });
    const restored = everyRow(file);
    look(path, (database) =>
      database.exec(`UPDATE "Story" SET "title" = 'newer'; DELETE FROM "_seal"`),
    );
    const changed = everyRow(path);
    const copy = join(temporaryFolder(), "timed.db");
    copyFileSync(path, copy);
    const whole = await duration(() => startChild(["restore", copy, file]));
    for (let nth = 0; nth < MOMENTS; nth += 1) {
      await killAfter(startChild(["restore", path, file]), (whole * (nth + 1)) / MOMENTS);
      expect(databaseFault(path)).toBeNull();
      const now = everyRow(path);
      expect([changed["Story"], restored["Story"]]).toContainEqual(now["Story"]);
      expect(now["Revision"]).toEqual(restored["Revision"]);
    }
    expect((await startChild(["restore", path, file]).ended).code).toBe(0);
    expect(everyRow(path)).toEqual(restored);
    expect(withoutSideFiles(dirname(path)).filter((name) => name.includes("unfinished"))).toEqual(
      [],
    );
  });

  it("during a migration: the old schema with all data or the new one with all data", async () => {
    const path = await largeDatabase();
    const data = everyRow(path)["Revision"];
    const cwd = temporaryFolder();
    cpSync("prisma", join(cwd, "prisma"), { recursive: true });
    const later = join(cwd, "prisma/migrations/29990101000000_later");
    mkdirSync(later);
    writeFileSync(
      join(later, "migration.sql"),
      Array.from(
        { length: 8 },
        (_, nth) => `CREATE INDEX "later${nth}" ON "Revision"("key", "after");`,
      ).join("\n"),
    );
    const copy = join(temporaryFolder(), "timed.db");
    copyFileSync(path, copy);
    const whole = await duration(() => startChild(["upgrade", copy], { cwd }));
    const indexes = () =>
      look(path, (database) =>
        database
          .prepare("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'later%'")
          .pluck()
          .get(),
      );
    for (let nth = 0; nth < MOMENTS; nth += 1) {
      await killAfter(startChild(["upgrade", path], { cwd }), (whole * (nth + 1)) / MOMENTS);
      expect([0, 8]).toContain(indexes());
      expect(look(path, (database) => database.pragma("integrity_check", { simple: true }))).toBe(
        "ok",
      );
      expect(everyRow(path)["Revision"]).toEqual(data);
    }
    expect((await startChild(["upgrade", path], { cwd }).ended).code).toBe(0);
    expect(indexes()).toBe(8);
  });

  it("while a database is made for the first time: none is there, or a whole one", async () => {
    const timed = join(temporaryFolder(), "timed.db");
    const whole = await duration(() => startChild(["upgrade", timed]));
    for (let nth = 0; nth < MOMENTS; nth += 1) {
      const path = join(temporaryFolder(), "new.db");
      await killAfter(startChild(["upgrade", path]), (whole * nth) / MOMENTS);
      if (existsSync(path)) expect(await migrateDatabase(path)).toEqual([]);
      expect(databaseFault(path)).toBeNull();
      expect((await startChild(["upgrade", path]).ended).code).toBe(0);
      expect(withoutSideFiles(dirname(path))).toEqual(["new.db"]);
    }
  });
});
