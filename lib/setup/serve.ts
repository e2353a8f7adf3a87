import { parseEnv } from "../env";
import { serve } from "../server/main";
import { prepareDatabase } from "./prepare-database";

/** Bundled into one module by the build; what `npm start` runs once everything is in place. */
export async function start(): Promise<void> {
  const env = parseEnv(process.env);
  await prepareDatabase(env);
  await serve({ env });
  console.log(`\n  Open ${env.siteUrl}\n`);
}
