import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DataVersion } from "@/lib/db/data-version";

let directory = "";
let path = "";
let writer: Database.Database;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "data-version-"));
  path = join(directory, "tracker.db");
  writer = new Database(path);
  writer.pragma("journal_mode = WAL");
  writer.exec("CREATE TABLE fact (value TEXT)");
});
afterEach(() => {
  vi.useRealTimers();
  writer.close();
  rmSync(directory, { recursive: true });
});

it("stays the same while nothing is written", () => {
  const version = new DataVersion(path);
  expect(version.read()).toBe(version.read());
  version.close();
});

it("is another after each commit of another connection, and not before the commit", () => {
  const version = new DataVersion(path);
  const before = version.read();
  writer.exec("BEGIN; INSERT INTO fact VALUES ('a')");
  expect(version.read()).toBe(before);
  writer.exec("COMMIT");
  const after = version.read();
  expect(after).not.toBe(before);
  writer.exec("INSERT INTO fact VALUES ('b')");
  expect(version.read()).not.toBe(after);
  version.close();
});

it("follows a file put in the place of the old one, within a second", () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const version = new DataVersion(plainFile("current.db"));
  const before = version.read();
  renameSync(plainFile("restored.db"), join(directory, "current.db"));
  vi.advanceTimersByTime(1_001);
  const restored = version.read();
  expect(restored).not.toBe(before);
  const other = new Database(join(directory, "current.db"));
  other.exec("INSERT INTO fact VALUES ('c')");
  other.close();
  expect(version.read()).not.toBe(restored);
  version.close();
});

/** Without a write-ahead log beside it, as a backup is. */
function plainFile(name: string): string {
  const file = join(directory, name);
  const database = new Database(file);
  database.exec("CREATE TABLE fact (value TEXT)");
  database.close();
  return file;
}

it("says so when there is no database, and makes no empty one", () => {
  const missing = join(directory, "mistyped.db");
  expect(() => new DataVersion(missing)).toThrow();
  expect(existsSync(missing)).toBe(false);
});
