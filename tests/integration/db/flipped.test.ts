import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findFault } from "@/lib/db/database-fault";
import { seededNumbers } from "../../bench/sample-page";
import { everyRow, look, storyDatabase, temporaryFolder } from "./keeping";

const PAGE = 4096;

/** What readers could get to see: every row, and what a search finds. */
function everythingIn(path: string): unknown {
  const found = look(path, (database) =>
    ["oracle", "tik*", "microsoft OR bytedance", "party1"].map((words) =>
      database
        .prepare(
          `SELECT rowid FROM "StatementSearch" WHERE "StatementSearch" MATCH ? ORDER BY rank`,
        )
        .all(words),
    ),
  );
  const rows = everyRow(path);
  // What the importer remembers of the story files it checks by itself: damaged-file-memory.test.ts.
  delete rows["_file"];
  return { rows, found };
}

/** Kept apart: opening a file may write a log beside it. */
function outcomeOf(bytes: Buffer, wanted: unknown): "refused" | "right data" | "WRONG DATA" {
  const path = join(temporaryFolder(), "flipped.db");
  writeFileSync(path, bytes);
  if (findFault(path) !== null) return "refused";
  try {
    expect(everythingIn(path)).toEqual(wanted);
    return "right data";
  } catch {
    return "WRONG DATA";
  }
}

it(
  "refuses a database with a byte flipped in any page, unless no reader could tell",
  { timeout: 240_000 },
  async () => {
    const path = await storyDatabase();
    const wanted = everythingIn(path);
    const sound = readFileSync(path);
    const random = seededNumbers(20200914);
    const outcomes = { refused: 0, "right data": 0, "WRONG DATA": 0 };
    const wrong: string[] = [];
    for (let page = 0; page < sound.length / PAGE; page += 1) {
      // In the header of the page; anywhere; and one bit of a byte that holds something.
      const used = [...sound.subarray(page * PAGE, (page + 1) * PAGE).entries()].filter(
        ([, byte]) => byte !== 0,
      );
      const flips = [
        [Math.floor(random() * 8), 0xff],
        [Math.floor(random() * PAGE), 0xff],
        [used[Math.floor(random() * used.length)]?.[0] ?? 0, 1 << Math.floor(random() * 8)],
      ] as const;
      for (const [offset, bits] of flips) {
        const bytes = Buffer.from(sound);
        const at = page * PAGE + offset;
        bytes[at] = (bytes[at] ?? 0) ^ bits;
        const outcome = outcomeOf(bytes, wanted);
        outcomes[outcome] += 1;
        if (outcome === "WRONG DATA") wrong.push(`page ${page + 1}, byte ${offset}, bits ${bits}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(outcomes.refused).toBeGreaterThan(outcomes["right data"]);
  },
);
