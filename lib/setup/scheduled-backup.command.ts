import { backUp, newScheduledFile, removeOldBackups } from "../db/backups";
import { parseEnv } from "../env";
import { describe } from "./describe-contents";
import { runCommand } from "./run-command";

/** What is told to the server in one line of JSON. */
export type ScheduledBackup = { file: string; holds: string; removed: number };

const USAGE =
  "Makes one scheduled backup and removes those beyond BACKUP_KEEP; the server runs it.";

await runCommand({ usage: USAGE, operands: "nothing", allowed: [0] }, async () => {
  const { databasePath: path, backupFolder: folder, backupsKept: keep } = parseEnv(process.env);
  const file = newScheduledFile({ path, folder, now: new Date() });
  const { contents } = await backUp({ path, file });
  const removed = removeOldBackups({ path, folder, keep });
  const told: ScheduledBackup = { file, holds: describe(contents), removed };
  console.log(JSON.stringify(told));
});
