import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { backUp, newScheduledFile, removeOldBackups, scheduledBackups } from "@/lib/db/backups";
import { createClient } from "@/lib/db/create-client";
import { databaseFault } from "@/lib/db/database-fault";
import { DataVersion } from "@/lib/db/data-version";
import { restoreDatabase } from "@/lib/db/restore-database";
import { loadStory } from "@/lib/story/load/load-story";
import { importStory } from "@/lib/story/import/import-story";
import { everyRow, look, namesIn, startChild, storyDatabase, temporaryFolder } from "./keeping";

vi.setConfig({ testTimeout: 120_000 });

const NOW = new Date("2026-11-22T19:30:00Z");
const RETITLE = `UPDATE "Story" SET "title" = 'changed since'`;

async function backedUp() {
  const path = await storyDatabase();
  const file = join(temporaryFolder(), "backup.db");
  await backUp({ path, file });
  return { path, file };
}

describe("a backup", () => {
  it("holds every row of every table, in one file that needs no log", async () => {
    const { path, file } = await backedUp();
    expect(everyRow(file)).toEqual(everyRow(path));
    expect(namesIn(join(file, ".."))).toEqual(["backup.db"]);
    expect(look(file, (database) => database.pragma("journal_mode", { simple: true }))).toBe(
      "delete",
    );
  });

  it("is of one moment, while another process writes without a pause", async () => {
    const path = await storyDatabase();
    const file = join(temporaryFolder(), "backup.db");
    const writer = startChild(["write", path]);
    await writer.begun;
    const counts: number[] = [];
    for (let nth = 0; nth < 8; nth += 1) {
      await backUp({ path, file });
      const [count, last] = look(
        file,
        (copy) =>
          copy.prepare(`SELECT count(*), max("id") FROM "Revision"`).raw().get() as number[],
      );
      expect(count).toBe(last);
      counts.push(count ?? 0);
      await sleep(20);
    }
    await writer.kill();
    const before = look(path, (database) =>
      database.prepare(`SELECT count(*) FROM "Revision" WHERE "key" <> 'x'`).pluck().get(),
    );
    for (const count of counts) expect((count - Number(before)) % 2).toBe(0);
    expect(new Set(counts).size).toBeGreaterThan(1);
  });

  it("is refused, in one line, where there is none to be made", async () => {
    const { path, file } = await backedUp();
    const folder = temporaryFolder();
    const note = join(folder, "note.txt");
    writeFileSync(note, "not to be lost");
    const missing = join(folder, "mistyped.db");
    await expect(backUp({ path: missing, file })).rejects.toThrow(/There is no file .*mistyped/);
    await expect(backUp({ path, file: note })).rejects.toThrow(/note\.txt is no backup/);
    await expect(backUp({ path, file: path })).rejects.toThrow(/is the database itself/);
    await expect(backUp({ path, file: join(folder, "none", "b.db") })).rejects.toThrow(/no folder/);
    expect(namesIn(folder)).toEqual(["note.txt"]);
  });

  it("is not made of a database whose data turned into other data", async () => {
    const { path, file } = await backedUp();
    const earlier = everyRow(file);
    look(path, (database) => database.exec(RETITLE));
    await expect(backUp({ path, file })).rejects.toThrow(/damaged: a value in Story is another/);
    expect(everyRow(file)).toEqual(earlier);
  });

  it("gives up, in one line, when another program holds the database", async () => {
    const { path, file } = await backedUp();
    const holder = new Database(path);
    onTestFinished(() => void holder.close());
    holder.pragma("locking_mode = EXCLUSIVE");
    holder.exec("BEGIN EXCLUSIVE");
    await expect(backUp({ path, file })).rejects.toThrow(/another program has locked it/);
  });
});

describe("scheduled backups", () => {
  it("are removed, oldest first, down to the number to keep; others stay", async () => {
    const path = "/data/tracker.db";
    const folder = temporaryFolder();
    for (const day of [3, 1, 2]) {
      const now = new Date(Date.UTC(2026, 10, day));
      writeFileSync(newScheduledFile({ path, folder, now }), "");
    }
    for (const name of ["tracker.20200101T000000Z.db", "other.scheduled-20200101T000000Z.db"])
      writeFileSync(join(folder, name), "");
    expect(removeOldBackups({ path, folder, keep: 2 })).toBe(1);
    expect(scheduledBackups({ path, folder }).map(({ at }) => at.getUTCDate())).toEqual([2, 3]);
    expect(namesIn(folder)).toHaveLength(4);
    expect(removeOldBackups({ path, folder, keep: 7 })).toBe(0);
  });
});

describe("a restore", () => {
  it("brings every row of every table back, and keeps what was there", async () => {
    const { path, file } = await backedUp();
    const wanted = everyRow(path);
    look(path, (database) => database.exec(`${RETITLE}; DELETE FROM "Citation"`));
    // Changed by hand: sealed as what is there now, or the damage would be moved away instead.
    look(path, (database) => database.exec(`DELETE FROM "_seal"`));
    const changed = everyRow(path);
    const { keptAs } = await restoreDatabase({ backup: file, path, now: NOW });
    expect(everyRow(path)).toEqual(wanted);
    expect(keptAs).toMatch(/tracker\.before-restore-20261122T193000Z\.db$/);
    expect(everyRow(keptAs ?? "")).toEqual(changed);
    expect(databaseFault(path)).toBeNull();
    expect(look(path, (database) => database.pragma("journal_mode", { simple: true }))).toBe("wal");
  });

  it("is seen by whoever has the database open, at the next question", async () => {
    const { path, file } = await backedUp();
    look(path, (database) => database.exec(`${RETITLE}; DELETE FROM "_seal"`));
    const client = createClient(path);
    const version = new DataVersion(path);
    onTestFinished(async () => (version.close(), await client.$disconnect()));
    const before = version.read();
    expect((await client.story.findFirst())?.title).toBe("changed since");
    await restoreDatabase({ backup: file, path, now: NOW });
    expect((await client.story.findFirst())?.title).not.toBe("changed since");
    expect(version.read()).not.toBe(before);
  });

  it("waits for an import, and an import after it adds to what was restored", async () => {
    const { path, file } = await backedUp();
    const client = createClient(path);
    onTestFinished(() => client.$disconnect());
    let restoring: Promise<unknown> = Promise.resolve();
    await client.$transaction(async (tx) => {
      await tx.story.updateMany({ data: { title: "half an import" } });
      restoring = restoreDatabase({ backup: file, path, now: NOW });
      await sleep(300);
    });
    await restoring;
    expect((await client.story.findFirst())?.title).not.toBe("half an import");
    const story = loadStory({ paths: ["prisma/story"] });
    const outcome = await importStory({ client, story, recordedAt: NOW });
    expect(outcome.ok).toBe(true);
  });

  it.each([
    ["missing", () => undefined],
    ["cut short", (bytes: Buffer) => bytes.subarray(0, 10_000)],
    ["not a database", () => Buffer.from("nothing of the kind ".repeat(300))],
    ["empty", () => Buffer.alloc(0)],
    ["overwritten in the middle", (bytes: Buffer) => bytes.fill(0xaa, 8192, 40_960)],
  ])("takes the place of a database that is %s", async (_, spoil) => {
    const { path, file } = await backedUp();
    const wanted = everyRow(path);
    const { spoiled } = spoilFile(path, spoil);
    const { keptAs } = await restoreDatabase({ backup: file, path, now: NOW });
    expect(everyRow(path)).toEqual(wanted);
    expect(keptAs === null).toBe(spoiled === null);
    if (keptAs !== null) expect(readFileSync(keptAs)).toEqual(spoiled);
  });

  it("does not take the log of the damaged file for the log of the restored one", async () => {
    const { path, file } = await backedUp();
    const wanted = everyRow(path);
    const other = await storyDatabase();
    const writer = new Database(other);
    writer.exec(`UPDATE "Party" SET "name" = 'another database'`);
    for (const suffix of ["-wal", "-shm"]) copyFileSync(`${other}${suffix}`, `${path}${suffix}`);
    writer.close();
    spoilFile(path, (bytes) => bytes.subarray(0, 8192));
    const { keptAs } = await restoreDatabase({ backup: file, path, now: NOW });
    expect(everyRow(path)).toEqual(wanted);
    expect(existsSync(`${keptAs}-wal`)).toBe(true);
  });

  it("is refused, in one line, and leaves all as it was", async () => {
    const { path, file } = await backedUp();
    const before = everyRow(path);
    const folder = temporaryFolder();
    const foreign = join(folder, "foreign.db");
    new Database(foreign).exec("CREATE TABLE other (id); INSERT INTO other VALUES (1)").close();
    const damaged = join(folder, "damaged.db");
    copyFileSync(file, damaged);
    look(damaged, (database) => database.exec(RETITLE));
    const newer = join(folder, "newer.db");
    copyFileSync(file, newer);
    look(newer, (database) =>
      database.exec(`UPDATE "_prisma_migrations" SET "migration_name" = '2999_later'`),
    );
    mkdirSync(join(folder, "folder.db"));
    const restore = (backup: string, into = path) =>
      restoreDatabase({ backup, path: into, now: NOW });
    await expect(restore(join(folder, "none.db"))).rejects.toThrow(/There is no file/);
    await expect(restore(foreign)).rejects.toThrow(/belongs to another program/);
    await expect(restore(damaged)).rejects.toThrow(/damaged: a value in Story is another/);
    await expect(restore(newer)).rejects.toThrow(/newer than this code/);
    await expect(restore(join(folder, "folder.db"))).rejects.toThrow(/is not a file/);
    await expect(restore(file, foreign)).rejects.toThrow(/belongs to another program/);
    await expect(restore(file, join(folder, "folder.db"))).rejects.toThrow(/is not a file/);
    await expect(restore(file, join(folder, "none", "x.db"))).rejects.toThrow(/no folder/);
    expect(everyRow(path)).toEqual(before);
    expect(namesIn(join(path, ".."))).toEqual(["tracker.db"]);
    expect(namesIn(folder)).toEqual(["damaged.db", "folder.db", "foreign.db", "newer.db"]);
  });
});

function spoilFile(path: string, spoil: (bytes: Buffer) => Buffer | undefined) {
  const spoiled = spoil(readFileSync(path)) ?? null;
  if (spoiled === null) rmSync(path);
  else writeFileSync(path, spoiled);
  return { spoiled };
}
