import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase } from "../../lib/db/migrate";
import { manyStatements } from "../fixtures/story/many-statements";
import { bundleStoryCommand, runChild } from "../integration/story/story-child";
import type { Figure } from "./goal";

const STATEMENTS = 100_000;

/** A large story into an empty database, in a process of its own, as `npm run story -- import` does it. */
export async function importFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
  const command = await bundleStoryCommand();
  try {
    const path = join(folder, "tracker.db");
    await migrateDatabase(path);
    const args = ["import", writeStory(join(folder, "story"))];
    const first = await runChild({ command, args, path });
    if (first.code !== 0) throw new Error(first.err || first.out);
    const again = await runChild({ command, args, path });
    if (again.code !== 0) throw new Error(again.err || again.out);
    const size = Math.round(statSync(path).size / 1024 / 1024);
    const what = `import of ${STATEMENTS} statements`;
    return [
      { what: `${what}: time`, value: first.seconds, unit: "s", goal: { atMost: 60 } },
      { what: `${what}: CPU`, value: first.cpuSeconds, unit: "s", goal: null },
      {
        what: `${what}: peak memory`,
        value: first.megabytes,
        unit: "MB",
        goal: { atMost: 1_024 },
        note: `the database has ${size} MB then`,
      },
      { what: `the same again: time`, value: again.seconds, unit: "s", goal: null },
      { what: `the same again: peak memory`, value: again.megabytes, unit: "MB", goal: null },
    ];
  } finally {
    command.remove();
    rmSync(folder, { recursive: true });
  }
}

function writeStory(folder: string): string {
  mkdirSync(folder);
  for (const [name, text] of Object.entries(manyStatements({ count: STATEMENTS })))
    writeFileSync(join(folder, name), text);
  return folder;
}
