import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { backUp } from "@/lib/db/backups";
import { findFault } from "@/lib/db/database-fault";
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

const FULL = /full|disk I\/O error|no space/i;

/** No file may grow beyond this many kilobytes; the write that would fails, as on a full disk. */
const limitFiles = (kilobytes: number) => `trap '' XFSZ; ulimit -f ${kilobytes}`;

async function backedUp() {
  const path = await storyDatabase();
  const file = join(temporaryFolder(), "backup.db");
  await backUp({ path, file });
  return { path, file, kilobytes: statSync(file).size / 1024 };
}

describe.runIf(process.platform !== "win32")("when nothing more can be written", () => {
  it("a backup says so, and leaves the earlier one", async () => {
    const { path, file, kilobytes } = await backedUp();
    const earlier = everyRow(file);
    const shell = limitFiles(Math.floor(kilobytes / 2));
    const { code, said } = await startChild(["backup", path, file], { shell }).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/^begins\n.*backup\.db: [^\n]+\n$/);
    expect(said).toMatch(FULL);
    expect(everyRow(file)).toEqual(earlier);
    expect(namesIn(join(file, ".."))).toEqual(["backup.db"]);
  });

  it("a restore says so, and leaves the database as it was", async () => {
    const { path, file, kilobytes } = await backedUp();
    look(path, (database) =>
      database.exec(`UPDATE "Story" SET "title" = 'newer'; DELETE FROM "_seal"`),
    );
    const before = everyRow(path);
    for (const share of [0.5, 1.01]) {
      const shell = limitFiles(Math.floor(kilobytes * share));
      const { code, said } = await startChild(["restore", path, file], { shell }).ended;
      if (code === 0) continue; // A log of the size of the file may just fit.
      expect(said).toMatch(FULL);
      expect(everyRow(path)).toEqual(before);
      expect(findFault(path)).toBeNull();
    }
    const shell = limitFiles(Math.floor(kilobytes / 2));
    expect((await startChild(["restore", path, file], { shell }).ended).code).toBe(1);
  });

  it("a migration says so, and leaves the database as it was", async () => {
    const { path, kilobytes } = await backedUp();
    const before = everyRow(path);
    const cwd = temporaryFolder();
    cpSync("prisma", join(cwd, "prisma"), { recursive: true });
    const later = join(cwd, "prisma/migrations/29990101000000_later");
    mkdirSync(later);
    writeFileSync(join(later, "migration.sql"), `CREATE INDEX "later" ON "Revision"("after");`);
    for (const share of [0.5, 1.02]) {
      const shell = limitFiles(Math.floor(kilobytes * share));
      const { code, said } = await startChild(["upgrade", path], { cwd, shell }).ended;
      expect(code).toBe(1);
      expect(said).toMatch(FULL);
      expect(everyRow(path)).toEqual(before);
      expect(findFault(path)).toBeNull();
    }
    expect(namesIn(join(path, "..")).filter((name) => /before|unfinished/.test(name))).toEqual([]);
  });
});

const mayMount = canMount();

describe.runIf(mayMount)("on a small disk that is full", () => {
  it("a backup says so, leaves nothing, and works again once there is room", async () => {
    const { path, file } = await backedUp();
    const disk = temporaryFolder();
    expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "none", disk]).status).toBe(0);
    onTestFinished(() => void spawnSync("umount", [disk]));
    const database = join(disk, "tracker.db");
    copyFileSync(file, database);
    grow(database, 4_000);
    const { code, said } = await startChild(["backup", database, join(disk, "b.db")]).ended;
    expect(code).toBe(1);
    expect(said).toMatch(FULL);
    expect(namesIn(disk).filter((name) => name.startsWith("b.db"))).toEqual([]);
    expect((await startChild(["backup", path, join(disk, "b.db")]).ended).code).toBe(0);
    expect(everyRow(join(disk, "b.db"))).toEqual(everyRow(path));
  });
});

/** Whether this user may mount a disk in memory. */
function canMount(): boolean {
  const probe = spawnSync("sh", [
    "-c",
    'd=$(mktemp -d) && mount -t tmpfs none "$d" && umount "$d"; s=$?; rmdir "$d"; exit $s',
  ]);
  return probe.status === 0;
}
