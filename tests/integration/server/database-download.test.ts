import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { DataVersion } from "@/lib/db/data-version";
import { DatabaseCopies } from "@/lib/server/answers/database-copy";
import { openTestDoor } from "./open-test-door";

const ROWS = 5_000;

function database() {
  const folder = mkdtempSync(join(tmpdir(), "download-"));
  const path = join(folder, "tracker.db");
  const writer = new Database(path);
  writer.pragma("journal_mode = WAL");
  writer.exec("CREATE TABLE fact (batch INTEGER, text TEXT)");
  const insert = writer.prepare("INSERT INTO fact VALUES (?, ?)");
  const write = writer.transaction((batch: number) => {
    for (let row = 0; row < ROWS; row += 1) insert.run(batch, `fact ${row} of ${batch}`);
  });
  write(1);
  const version = new DataVersion(path);
  onTestFinished(() => {
    version.close();
    writer.close();
    rmSync(folder, { recursive: true });
  });
  return { path, folder, write, readDataVersion: () => version.read() };
}

const copiesIn = (folder: string) =>
  readdirSync(folder).filter((name) => name.includes(".download-"));

async function opened(body: ArrayBuffer, folder: string) {
  const copy = join(folder, "downloaded.sqlite");
  writeFileSync(copy, Buffer.from(body));
  const read = new Database(copy, { readonly: true });
  onTestFinished(() => void read.close());
  return {
    integrity: read.pragma("integrity_check", { simple: true }),
    batches: read.prepare("SELECT batch, count(*) AS facts FROM fact GROUP BY batch").all(),
  };
}

it("sends one consistent state of the database, and leaves no copy behind", async () => {
  const { path, folder, readDataVersion } = database();
  const { origin } = await openTestDoor({ databasePath: path, readDataVersion, hosts: loopback });
  const answer = await fetch(`${origin}/story.sqlite`);
  expect(answer.headers.get("content-type")).toBe("application/vnd.sqlite3");
  expect(answer.headers.get("content-disposition")).toContain("story.sqlite");
  expect(await opened(await answer.arrayBuffer(), folder)).toEqual({
    integrity: "ok",
    batches: [{ batch: 1, facts: ROWS }],
  });
  await expect.poll(() => copiesIn(folder)).toEqual([]);
});

it("holds whole transactions only, though the database is written to meanwhile", async () => {
  const { path, folder, write, readDataVersion } = database();
  const { origin } = await openTestDoor({ databasePath: path, readDataVersion, hosts: loopback });
  const downloads = [2, 3, 4, 5].map(async (batch) => {
    const answer = fetch(`${origin}/story.sqlite`);
    write(batch);
    return (await answer).arrayBuffer();
  });
  for (const body of await Promise.all(downloads)) {
    const { integrity, batches } = await opened(body, folder);
    expect(integrity).toBe("ok");
    for (const batch of batches) expect(batch).toMatchObject({ facts: ROWS });
  }
});

it("sends nothing to who has this state already, and rations the rest", async () => {
  const { path, readDataVersion } = database();
  const rates = { burst: 2, perSecond: 0.01 };
  const { origin } = await openTestDoor({
    databasePath: path,
    readDataVersion,
    hosts: loopback,
    rates: { search: rates, picture: rates, export: rates },
  });
  const first = await fetch(`${origin}/story.sqlite`);
  await first.arrayBuffer();
  const headers = { "if-none-match": first.headers.get("etag") ?? "" };
  expect((await fetch(`${origin}/story.sqlite`, { headers })).status).toBe(304);
  const refused = await fetch(`${origin}/story.sqlite`);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
});

it("shares one copy among the readers of one state", async () => {
  const { path, readDataVersion } = database();
  const shared = new DatabaseCopies({ databasePath: path, readDataVersion });
  const paths = await Promise.all(
    Array.from({ length: 5 }, () => shared.withCopy(async ({ path: copy }) => copy)),
  );
  expect(new Set(paths).size).toBe(1);
});

const loopback = new Proxy(new Set<string>(), {
  get: (target, name) => (name === "has" ? () => true : (Reflect.get(target, name) as unknown)),
});

it("says that it cannot, and sends no empty file, while another program holds the database", async () => {
  const folder = mkdtempSync(join(tmpdir(), "download-"));
  const path = join(folder, "tracker.db");
  const holder = new Database(path);
  onTestFinished(() => {
    holder.close();
    rmSync(folder, { recursive: true });
  });
  holder.exec("CREATE TABLE fact (text TEXT); BEGIN EXCLUSIVE");
  const { origin } = await openTestDoor({
    databasePath: path,
    readDataVersion: () => "1",
    hosts: loopback,
  });
  const answer = await fetch(`${origin}/story.sqlite`);
  expect(answer.status).toBe(503);
  await expect.poll(() => copiesIn(folder)).toEqual([]);
});

it("has a validator that a new process has too, and another for every other content", async () => {
  const { path, folder, write, readDataVersion } = database();
  const tagOf = async (version: () => string) => {
    const door = await openTestDoor({
      databasePath: path,
      readDataVersion: version,
      hosts: loopback,
    });
    const head = await fetch(`${door.origin}/story.sqlite`, { method: "HEAD" });
    expect([head.status, copiesIn(folder)]).toEqual([200, []]);
    const known = { "if-none-match": head.headers.get("etag") ?? "" };
    const again = await fetch(`${door.origin}/story.sqlite`, { headers: known });
    const other = await fetch(`${door.origin}/story.sqlite`, {
      headers: { "if-match": '"other"' },
    });
    expect([again.status, other.status, copiesIn(folder)]).toEqual([304, 412, []]);
    const whole = await fetch(`${door.origin}/story.sqlite`);
    expect(whole.headers.get("etag")).toBe(known["if-none-match"]);
    await whole.arrayBuffer();
    await door.close();
    return known["if-none-match"];
  };
  const first = await tagOf(readDataVersion);
  // A process that begins counts anew: its versions are those of another state before.
  const reopened = new DataVersion(path);
  onTestFinished(() => reopened.close());
  expect(await tagOf(() => reopened.read())).toBe(first);
  write(2);
  const later = new DataVersion(path);
  onTestFinished(() => later.close());
  expect(await tagOf(() => later.read())).not.toBe(first);
});

it("clears the copies of a process that was killed, and of no other", async () => {
  const { path, folder, readDataVersion } = database();
  const left = ["4194303", String(process.pid)].map(
    (pid) => `tracker.db.download-1.${pid}.unfinished`,
  );
  const kept = [`tracker.db.download-1.${process.ppid}.unfinished`, "other.db.download-1.1.txt"];
  for (const name of [...left, ...kept]) writeFileSync(join(folder, name), "");
  await openTestDoor({ databasePath: path, readDataVersion, hosts: loopback });
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(kept));
  for (const name of left) expect(readdirSync(folder)).not.toContain(name);
});
