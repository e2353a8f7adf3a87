import { expect, test } from "@playwright/test";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { canBeNobody, inFolder, OwnServer } from "./own-server";

test.describe.configure({ timeout: 180_000 });

let sound: Buffer;

/** Started once: what `npm start` makes, with its log written back. */
test.beforeAll(async () => {
  await inFolder(async (folder) => {
    const path = join(folder, "tracker.db");
    const server = await OwnServer.start({ DATABASE_URL: `file:${path}` });
    expect((await server.get("/")).status).toBe(200);
    expect(await server.stop()).toBe(0);
    const database = new Database(path);
    database.pragma("wal_checkpoint(TRUNCATE)");
    database.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
    sound = readFileSync(path);
  });
});

type Spoil = (path: string) => void | (() => void);

const edit =
  (sql: string): Spoil =>
  (path) => {
    const database = new Database(path);
    database.pragma("foreign_keys = OFF");
    database.exec(sql);
    database.close();
  };

const WITHOUT_SEAL = `DELETE FROM "_seal";`;

const REFUSALS: [what: string, spoil: Spoil, says: RegExp][] = [
  ["in no folder", (path) => rmSync(join(path, ".."), { recursive: true }), /no folder/],
  ["a folder", (path) => (rmSync(path), mkdirSync(path), undefined), /is not a file/],
  ["an empty file", (path) => writeFileSync(path, ""), /is an empty file/],
  ["no database", (path) => writeFileSync(path, "text ".repeat(2000)), /file is not a database/],
  [
    "cut short",
    (path) => writeFileSync(path, sound.subarray(0, sound.length / 2)),
    /damaged|malformed/,
  ],
  [
    "broken in the middle",
    (path) => writeFileSync(path, Buffer.from(sound).fill(0xff, 20_480, 24_576)),
    /damaged|malformed|cannot be read/,
  ],
  [
    "holding another value than was imported",
    edit(`UPDATE "Statement" SET "headline" = 'Microsoft has won' WHERE "id" = 1`),
    /is damaged: a value in Statement is another\. Restore a backup\./,
  ],
  [
    "without its statements",
    edit(`DELETE FROM "Statement"; ${WITHOUT_SEAL}`),
    /is empty where data should be: Statement has no row/,
  ],
  ["without its story", edit(`DELETE FROM "Story"; ${WITHOUT_SEAL}`), /Story has no row/],
  [
    "another program's",
    (path) => (rmSync(path), edit("CREATE TABLE other (id); INSERT INTO other VALUES (1)")(path)),
    /belongs to another program/,
  ],
  [
    "without its list of migrations",
    edit(`DELETE FROM "_prisma_migrations"`),
    /belongs to another program/,
  ],
  [
    "newer than the code",
    edit(
      `INSERT INTO "_prisma_migrations" SELECT 'x', "checksum", "finished_at", '29990101000000_later', "logs", "rolled_back_at", "started_at", 1 FROM "_prisma_migrations" LIMIT 1`,
    ),
    /is newer than this code \(it has 29990101000000_later\)/,
  ],
  [
    "half migrated",
    edit(
      `UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" LIKE '%_seal'`,
    ),
    /is half migrated: \d+_seal was interrupted/,
  ],
  [
    "gone, with its log still there",
    (path) => (rmSync(path), writeFileSync(`${path}-wal`, "x".repeat(5000))),
    /is missing, but its log .*-wal is there/,
  ],
  [
    "locked by another program",
    (path) => {
      const holder = new Database(path);
      holder.pragma("locking_mode = EXCLUSIVE");
      holder.exec("BEGIN EXCLUSIVE");
      return () => void holder.close();
    },
    /another program has locked it/,
  ],
];

for (const [what, spoil, says] of REFUSALS)
  test(`npm start refuses a database that is ${what}, in one line, with exit code 1`, async () => {
    await inFolder(async (folder) => {
      const path = join(folder, "data", "tracker.db");
      mkdirSync(join(folder, "data"));
      writeFileSync(path, sound);
      const undo = spoil(path);
      // Reading a file in this process would give up this process's lock on it (fcntl).
      const isReadable = undo === undefined && existsSync(path) && statSync(path).isFile();
      const before = isReadable ? readFileSync(path) : null;
      await expectRefusal(path, says);
      undo?.();
      if (before !== null) expect(readFileSync(path).equals(before)).toBe(true);
    });
  });

test("npm start refuses a database that it may not read", async () => {
  test.skip(!canBeNobody, "needs a second user");
  await inFolder(async (folder) => {
    const path = join(folder, "tracker.db");
    writeFileSync(path, sound);
    chmodSync(path, 0o600);
    await expectRefusal(path, /may not be read by this user/, true);
  });
});

test("npm start refuses a database with the log of another one, or shows the right data", async () => {
  await inFolder(async (folder) => {
    const [path, other] = [join(folder, "tracker.db"), join(folder, "other.db")];
    for (const file of [path, other]) writeFileSync(file, sound);
    const writer = new Database(other);
    writer.exec(`UPDATE "Party" SET "name" = 'of another database' WHERE "slug" = 'oracle'`);
    for (const suffix of ["-wal", "-shm"]) copyFileSync(`${other}${suffix}`, `${path}${suffix}`);
    writer.close();
    await expectRefusal(path, /is damaged: a value in Party is another/);
  });
});

test("npm start goes on without a log that went missing: what was written back is all there", async () => {
  await inFolder(async (folder) => {
    const path = join(folder, "tracker.db");
    writeFileSync(path, sound);
    const server = await OwnServer.start({ DATABASE_URL: `file:${path}` });
    const { text } = await server.get("/about");
    await server.stop();
    for (const suffix of ["-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
    const again = await OwnServer.start({ DATABASE_URL: `file:${path}` });
    const after = await again.get("/about");
    await again.stop();
    expect(after.status).toBe(200);
    expect(after.text.replaceAll(again.origin, "")).toBe(text.replaceAll(server.origin, ""));
  });
});

async function expectRefusal(path: string, says: RegExp, asNobody = false): Promise<void> {
  const server = await OwnServer.start({ DATABASE_URL: `file:${path}` }, { asNobody });
  try {
    expect(server.isRunning, server.said).toBe(false);
    expect(server.said).toMatch(/^[^\n]+\n$/);
    expect(server.said).toMatch(says);
    expect(await server.exitCode()).toBe(1);
  } finally {
    if (server.isRunning) await server.stop();
  }
}
