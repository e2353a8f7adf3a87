import { fileURLToPath } from "node:url";
import { pendingMigrations } from "../db/migrate";
import { parseEnv, type Env } from "../env";
import type { Readiness } from "../server/answers/health";
import { createLog } from "../server/process/log";
import { serve } from "../server/main";
import { BackupSchedule } from "./backup-schedule";
import { prepareInThread } from "./prepare-in-thread";

/** Bundled into one module by the build; what `npm start` runs once everything is in place. */
export async function start(): Promise<void> {
  await prepareInThread(new URL("./prepare.mjs", import.meta.url));
  await startPrepared();
}

/** The same over a database that holds all it should: nothing is migrated or imported. */
export async function startPrepared(): Promise<void> {
  const env = parseEnv(process.env);
  const backups = scheduleBackups(env);
  await serve({
    env,
    isReady: async () => readiness(env.databasePath),
    ...(backups === null ? {} : { readMoreMetrics: backups.readMetrics, onStop: backups.stop }),
  });
  backups?.start();
  console.log(`\n  Open ${env.siteUrl}\n`);
}

/** Ready while the database answers and holds every migration this code knows. */
function readiness(path: string): Readiness {
  const pending = pendingMigrations(path);
  return pending.length === 0
    ? { ok: true }
    : { ok: false, reason: `migrations are missing: ${pending.join(", ")}` };
}

/** Bundled by the build beside this module. */
const BACKUP_COMMAND = fileURLToPath(new URL("./backup.mjs", import.meta.url));

function scheduleBackups(env: Env): BackupSchedule | null {
  if (env.backupEvery === null) return null;
  return new BackupSchedule({
    every: env.backupEvery,
    path: env.databasePath,
    folder: env.backupFolder,
    command: [BACKUP_COMMAND],
    log: createLog(env.logLevel),
  });
}
