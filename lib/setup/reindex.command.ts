import { rebuildDerivedTables } from "../db/derived-tables";
import { sealedAfter } from "../db/sealed-after";
import { parseEnv } from "../env";
import { runCommand } from "./run-command";

const USAGE = `npm run db:reindex

Makes the search index and the timeline by facet anew from the statements of the database
(DATABASE_URL), while servers go on. Triggers keep both in step; this mends what a fault left.

Exit codes: 0 done, 1 not done (the reason is said, and nothing is changed).`;

await runCommand({ usage: USAGE, operands: "nothing", allowed: [0, 0] }, async () => {
  const { databasePath: path } = parseEnv(process.env);
  await sealedAfter(path, async () => rebuildDerivedTables(path));
  console.log(`Indexed the statements of ${path} anew.`);
});
