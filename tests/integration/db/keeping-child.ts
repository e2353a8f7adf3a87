import Database from "better-sqlite3";
import { backUp } from "../../../lib/db/backups";
import { restoreDatabase } from "../../../lib/db/restore-database";
import { upgradeDatabase } from "../../../lib/db/upgrade-database";

/** Does what it is told, so that a test can kill it. */
const [action, path = "", other = ""] = process.argv.slice(2);
const now = new Date("2026-11-22T19:30:00Z");

process.stdout.write("begins\n");
try {
  if (action === "backup") await backUp({ path, file: other });
  else if (action === "restore") await restoreDatabase({ backup: other, path, now });
  else if (action === "upgrade") await upgradeDatabase({ path, now });
  else writeForEver(path);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** Two rows a commit: an odd number of them would be half a commit. */
function writeForEver(file: string): void {
  const database = new Database(file, { timeout: 10_000 });
  const sql = `INSERT INTO "Revision" ("recordedAt", "action", "collection", "key", "after") VALUES (0, 'added', 'parties', 'x', '{}')`;
  const insert = database.prepare(sql);
  const commit = database.transaction(() => (insert.run(), insert.run()));
  for (;;) commit.immediate();
}
