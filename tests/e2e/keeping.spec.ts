import { expect, test } from "@playwright/test";
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { freePort } from "../setup/free-port";
import { canBeNobody, inFolder, NOBODY, OwnServer, runScript } from "./own-server";

// Each starts a server of its own; on a busy machine that takes a while.
test.describe.configure({ timeout: 180_000 });

const BACKUP = "lib/setup/backup.command.ts";
const RESTORE = "lib/setup/restore.command.ts";

type Kept = { folder: string; path: string; server: OwnServer; env: Record<string, string> };

/** A running server over a database of its own, with a page in its cache. */
async function withServer(
  work: (kept: Kept) => Promise<void>,
  more: Record<string, string> = {},
): Promise<void> {
  await inFolder(async (folder) => {
    const path = join(folder, "tracker.db");
    const env = { DATABASE_URL: `file:${path}`, ...more };
    const server = await OwnServer.start(env);
    try {
      expect(server.isRunning, server.said).toBe(true);
      await work({ folder, path, server, env });
    } finally {
      expect(await server.stop()).toBe(0);
    }
  });
}

const retitle = (path: string, title: string) => {
  const database = new Database(path);
  database.exec(`UPDATE "Story" SET "title" = '${title}'; DELETE FROM "_seal"`);
  database.close();
};

const titleOf = async (server: OwnServer) =>
  /<title>([^<]*)</.exec((await server.get("/")).text)?.[1] ?? "";

test("a running server shows restored data at the next request", async () => {
  await withServer(async ({ folder, path, server, env }) => {
    const file = join(folder, "backup.db");
    const original = await titleOf(server);
    expect(await runScript([BACKUP, file], env)).toMatchObject({ code: 0 });
    retitle(path, "Changed since");
    expect(await titleOf(server)).toContain("Changed since");
    const { code, said } = await runScript([RESTORE, file], env);
    expect(said).toMatch(
      /^Restored .*: \d+ statements, \d+ rows in all\. What was there is kept in .*\n$/,
    );
    expect(code).toBe(0);
    expect(await titleOf(server)).toBe(original);
    expect((await server.get("/readyz")).status).toBe(200);
  });
});

test("a running server reads a file put in the place of the old one at the next request", async () => {
  await withServer(async ({ folder, path, server, env }) => {
    const file = join(folder, "replacement.db");
    expect(await runScript([BACKUP, file], env)).toMatchObject({ code: 0 });
    retitle(file, "Put in its place");
    await titleOf(server);
    for (const suffix of ["-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
    renameSync(file, path);
    expect(await titleOf(server)).toContain("Put in its place");
  });
});

const GONE_BAD: [what: string, spoil: (path: string) => void][] = [
  ["is gone", (path) => rmSync(path)],
  ["is cut to nothing", (path) => truncateSync(path, 0)],
  ["is cut short", (path) => truncateSync(path, 16_384)],
  ["is overwritten", (path) => writeFileSync(path, "nothing of the kind ".repeat(20_000))],
  [
    "is replaced by an empty one",
    (path) => {
      rmSync(path);
      new Database(path).exec("CREATE TABLE other (id)").close();
    },
  ],
  [
    "has lost its statements",
    (path) => {
      const database = new Database(path);
      database.pragma("foreign_keys = OFF");
      database.exec(`DELETE FROM "Story"`);
      database.close();
    },
  ],
];

for (const [what, spoil] of GONE_BAD)
  test(`when the database ${what} under a running server, no page is empty with status 200`, async () => {
    await withServer(async ({ path, server }) => {
      const good = await server.get("/");
      const database = new Database(path);
      database.pragma("wal_checkpoint(TRUNCATE)");
      database.close();
      spoil(path);
      for (const address of [
        "/",
        "/?order=oldest",
        "/bidders/oracle",
        "/timeline.json",
        "/changes",
      ]) {
        const { status, text } = await server.get(address);
        // The last good answer where there is one, and in memory what was read before; else it says so.
        if (status === 200 && address === "/")
          expect(countStatements(text)).toBe(countStatements(good.text));
        else expect(status, `${address} ${text.slice(0, 300)}`).toBe(503);
      }
      expect((await server.get("/healthz")).status).toBe(200);
    });
  });

const countStatements = (text: string) =>
  new Set(text.match(/href="\/statements\/[a-z0-9-]+"/g)).size;

test("an import that is killed shows nothing of itself; the next shows all", async () => {
  await withServer(async ({ folder, path, server, env }) => {
    const story = join(folder, "story");
    cpSync("prisma/story", story, { recursive: true });
    writeFileSync(join(story, "many.yaml"), manyStatements(1_500));
    const before = await server.get("/");
    const command = ["--import", "tsx", "lib/story/cli.ts", "import", story];
    const importing = spawn(process.execPath, command, { env: { ...process.env, ...env } });
    const ended = new Promise((resolve) => importing.once("close", resolve));
    const probe = new Database(path, { timeout: 0 });
    while (!isBeingWritten(probe) && importing.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 50));
    importing.kill("SIGKILL");
    await ended;
    probe.close();
    expect(importing.signalCode).toBe("SIGKILL");
    expect((await server.get("/")).text).toBe(before.text);
    expect((await server.get("/?order=oldest")).status).toBe(200);
    expect((await runScript(command.slice(2), env)).code).toBe(0);
    const { text } = await server.get("/?bidder=oracle");
    expect(text).toContain("made-up-statement");
  });
});

/** Whether another process holds the lock of the one writer. */
function isBeingWritten(database: Database.Database): boolean {
  try {
    database.exec("BEGIN IMMEDIATE; ROLLBACK");
    return false;
  } catch {
    return true;
  }
}

/** In the form of the story's own files. */
function manyStatements(count: number): string {
  const lines = ["statements:"];
  for (let nth = 0; nth < count; nth += 1)
    lines.push(
      `  - slug: made-up-statement-${nth}`,
      `    headline: Made up for a test ${nth}`,
      `    summary: Made up for a test.`,
      `    kind: report`,
      `    speaker: oracle`,
      `    origin: reuters`,
      `    attribution: named`,
      `    occurredOn: 2020-09-13`,
      `    citations:`,
      `      - { article: microsoft-out-of-running, paragraph: 1 }`,
    );
  return `${lines.join("\n")}\n`;
}

test("scheduled backups are made when they are due, kept as many as asked for, and told of", async () => {
  const metricsPort = await freePort();
  await inFolder(async (folder) => {
    const backups = join(folder, "kept");
    mkdirSync(backups);
    const stamp = (ago: number) =>
      new Date(Date.now() - ago).toISOString().replace(/[-:]|\.\d+/g, "");
    const old = [stamp(180_000), stamp(58_000)].map((at) => `tracker.scheduled-${at}.db`);
    for (const name of [...old, "mine.db"]) writeFileSync(join(backups, name), "");
    const env = { BACKUP_EVERY: "1m", BACKUP_KEEP: "2", BACKUP_DIR: backups, LOG_LEVEL: "info" };
    await withServer(
      async ({ server, path }) => {
        await expect.poll(() => server.said, { timeout: 30_000 }).toContain('"msg":"backed up"');
        const names = readdirSync(backups).sort();
        expect(names).toHaveLength(3);
        expect(names).toEqual(expect.arrayContaining(["mine.db", old[1]]));
        const made = names.find((name) => name.startsWith("tracker") && name !== old[1]) ?? "";
        expect(rowsOf(join(backups, made))).toEqual(rowsOf(path));
        const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
        expect(figures).toMatch(/^backup_last_success_timestamp_seconds 1\d{9}$/m);
        expect(figures).toMatch(/^backup_failures_total 0$/m);
      },
      { ...env, METRICS_PORT: String(metricsPort) },
    );
  });
});

test("a scheduled backup that fails is logged and counted, and pages are served all the same", async () => {
  const metricsPort = await freePort();
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "file"), "");
    await withServer(
      async ({ server }) => {
        await expect.poll(() => server.said, { timeout: 30_000 }).toContain("backup failed");
        const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
        expect(figures).toMatch(/^backup_failures_total 1$/m);
        expect(figures).toMatch(/^backup_last_success_timestamp_seconds 0$/m);
        expect((await server.get("/")).status).toBe(200);
        expect((await server.get("/readyz")).status).toBe(200);
      },
      { BACKUP_EVERY: "1h", BACKUP_DIR: join(folder, "file"), METRICS_PORT: String(metricsPort) },
    );
  });
});

function rowsOf(path: string): unknown[] {
  const database = new Database(path, { readonly: true });
  const tables = database
    .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' ORDER BY name")
    .pluck()
    .all();
  const rows = tables.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]);
  database.close();
  return rows;
}

/** A folder in which the database is, and nobody may write. */
async function readOnlyDatabase(work: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const made = join(folder, "made.db");
    const server = await OwnServer.start({ DATABASE_URL: `file:${made}` });
    await server.stop();
    const database = new Database(made);
    database.pragma("wal_checkpoint(TRUNCATE)");
    database.close();
    mkdirSync(join(folder, "disk"));
    copyFileSync(made, join(folder, "disk", "tracker.db"));
    await work(folder);
  });
}

async function expectReads(path: string, asNobody = false): Promise<void> {
  const server = await OwnServer.start({ DATABASE_URL: `file:${path}` }, { asNobody });
  try {
    expect(server.isRunning, server.said).toBe(true);
    expect(server.said).toContain("cannot be written; it is served as it is");
    for (const address of ["/", "/bidders/oracle", "/readyz"])
      expect((await server.get(address)).status, server.said).toBe(200);
    expect(countStatements((await server.get("/")).text)).toBeGreaterThan(10);
  } finally {
    await server.stop();
  }
}

test("a folder that may not be written serves reads", async () => {
  test.skip(!canBeNobody, "needs a second user");
  await readOnlyDatabase(async (folder) => {
    const disk = join(folder, "disk");
    chmodSync(join(disk, "tracker.db"), 0o444);
    chmodSync(disk, 0o555);
    await expectReads(join(disk, "tracker.db"), true);
    expect(readdirSync(disk)).toEqual(["tracker.db"]);
  });
});

test("a file that may not be written, in a folder that may, serves reads", async () => {
  test.skip(!canBeNobody, "needs a second user");
  await readOnlyDatabase(async (folder) => {
    const disk = join(folder, "disk");
    chmodSync(join(disk, "tracker.db"), 0o444);
    chownSync(disk, NOBODY.uid, NOBODY.gid);
    await expectReads(join(disk, "tracker.db"), true);
  });
});

test("a disk mounted read-only serves reads", async () => {
  await readOnlyDatabase(async (folder) => {
    const disk = join(folder, "disk");
    const mount = (...args: string[]) => spawnSync("mount", args).status === 0;
    const isMounted = mount("--bind", disk, disk) && mount("-o", "remount,bind,ro", disk, disk);
    try {
      test.skip(!isMounted, "mounting is not permitted here");
      await expectReads(join(disk, "tracker.db"));
    } finally {
      spawnSync("umount", [disk]);
    }
  });
});
