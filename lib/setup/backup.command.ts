import { resolve } from "node:path";
import { backUp, newBackupFile } from "../db/backups";
import { parseEnv } from "../env";
import { describe } from "./describe-contents";
import { runCommand } from "./run-command";

const USAGE = `npm run db:backup -- [FILE]

Backs the database (DATABASE_URL) up to FILE, or to a new file in BACKUP_DIR, while servers and
imports go on. The copy is checked (integrity, and every row of every table) before it gets its name.

Exit codes: 0 done, 1 not done (the reason is said, and no file is left).`;

await runCommand(
  { usage: USAGE, operands: "at most one file", allowed: [0, 1] },
  async ([file]) => {
    const { databasePath: path, backupFolder: folder } = parseEnv(process.env);
    const now = new Date();
    const made = await backUp({
      path,
      file: file === undefined ? newBackupFile({ path, folder, now }) : resolve(file),
    });
    console.log(`Backed ${path} up to ${made.file}: ${describe(made.contents)}.`);
  },
);
