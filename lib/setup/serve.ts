import { pendingMigrations } from "../db/migrate";
import { parseEnv } from "../env";
import type { Readiness } from "../server/health";
import { serve } from "../server/main";
import { prepareInThread } from "./prepare-in-thread";

/** Bundled into one module by the build; what `npm start` runs once everything is in place. */
export async function start(): Promise<void> {
  const env = parseEnv(process.env);
  await prepareInThread(new URL("./prepare.mjs", import.meta.url));
  await serve({ env, isReady: async () => readiness(env.databasePath) });
  console.log(`\n  Open ${env.siteUrl}\n`);
}

/** Ready while the database answers and holds every migration this code knows. */
function readiness(path: string): Readiness {
  const pending = pendingMigrations(path);
  return pending.length === 0
    ? { ok: true }
    : { ok: false, reason: `migrations are missing: ${pending.join(", ")}` };
}
