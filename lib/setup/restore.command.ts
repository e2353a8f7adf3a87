import { resolve } from "node:path";
import { restoreDatabase } from "../db/restore-database";
import { parseEnv } from "../env";
import { describe } from "./describe-contents";
import { runCommand } from "./run-command";

const USAGE = `npm run db:restore -- FILE

Puts the backup FILE in the place of the database (DATABASE_URL). FILE is checked first; what was there
is kept beside it under another name. A running server goes on with the restored data.

Exit codes: 0 done, 1 not done (the reason is said, and the database is as it was).`;

await runCommand({ usage: USAGE, operands: "one file", allowed: [1] }, async ([file = ""]) => {
  const { databasePath: path } = parseEnv(process.env);
  const backup = resolve(file);
  const { contents, keptAs } = await restoreDatabase({ backup, path, now: new Date() });
  const before = keptAs === null ? "" : ` What was there is kept in ${keptAs}.`;
  console.log(`Restored ${path} from ${backup}: ${describe(contents)}.${before}`);
});
