import type { ChildProcess } from "node:child_process";
import { copyFileSync, existsSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { manyStatements } from "@/tests/fixtures/story/many-statements";
import { createStoryFolder } from "@/tests/fixtures/story/story-folder";
import { bundleStoryCommand, runChild, type StoryCommand } from "./story-child";
import { createTemporaryDatabase } from "./temporary-database";

const KILLS = 50;
const STATEMENTS = 1_000;

let command: StoryCommand;

beforeAll(async () => {
  command = await bundleStoryCommand();
});
afterAll(() => command.remove());

/** How many rows each table has; an import adds all of its rows or none. */
function countRows(path: string): Record<string, number> {
  const database = new Database(path);
  try {
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(database.pragma("foreign_key_check")).toEqual([]);
    const tables = ["Statement", "StatementParty", "Citation", "BidChange", "Party", "Revision"];
    return Object.fromEntries(
      tables.map((name) => [
        name,
        Number(database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()),
      ]),
    );
  } finally {
    database.close();
  }
}

/** Waits until the child has begun to write: its write-ahead log grows. */
async function untilWriting(path: string, child: ChildProcess): Promise<void> {
  const log = `${path}-wal`;
  const isWriting = () => existsSync(log) && statSync(log).size > 100_000;
  while (child.exitCode === null && !isWriting()) await sleep(2);
}

it(
  "an import killed at 50 random moments leaves the database as before or as after",
  { timeout: 600_000 },
  async () => {
    const { path, client } = await createTemporaryDatabase();
    await client.$disconnect();
    const folder = createStoryFolder(manyStatements({ count: STATEMENTS }));
    const clean = `${path}.clean`;
    copyFileSync(path, clean);
    const before = countRows(path);
    const whole = await runChild({ command, args: ["import", folder], path });
    expect(whole.code).toBe(0);
    const after = countRows(path);
    expect(after.Statement).toBe(STATEMENTS + 1);

    const found = { before: 0, after: 0, killed: 0, whileWriting: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      copyFileSync(clean, path);
      const kills = (child: ChildProcess) => void killSometime({ child, kill });
      const killSometime = async (args: { child: ChildProcess; kill: number }) => {
        // Half of them over the whole run, half within the moments of writing.
        if (args.kill % 2 === 0) await sleep(Math.random() * whole.seconds * 1_000);
        else {
          await untilWriting(path, args.child);
          found.whileWriting += args.child.exitCode === null ? 1 : 0;
          await sleep(Math.random() * 400);
        }
        args.child.kill("SIGKILL");
      };
      const ended = await runChild({ command, args: ["import", folder], path, onStart: kills });
      if (ended.signal === "SIGKILL") found.killed += 1;
      const rows = countRows(path);
      const isBefore = JSON.stringify(rows) === JSON.stringify(before);
      if (isBefore) found.before += 1;
      else {
        expect(rows).toEqual(after);
        found.after += 1;
      }
    }
    expect(found.before + found.after).toBe(KILLS);
    expect(found.killed).toBeGreaterThan(KILLS / 2);
    expect(found.whileWriting).toBeGreaterThan(KILLS / 4);
    expect(found.before).toBeGreaterThan(0);
  },
);
