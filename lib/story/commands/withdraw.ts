import { sealedAfter } from "../../db/sealed-after";
import { parseEnv } from "../../env";
import { importStory } from "../import/import-story";
import type { Snapshot } from "../import/snapshot";
import { type Command, EXIT } from "./command";
import { JSON_OPTION, onePositional, parseOptions } from "./command-options";
import { describeImport } from "./describe-import";
import { findDatabase } from "./find-database";
import { withDatabase } from "./open-database";
import { reportFaults } from "./report-faults";
import { MAX_WHY, readReason, storedRecord } from "./stored-record";

const OPTIONS = { ...JSON_OPTION, why: { type: "string" } } as const;

export const withdrawCommand: Command = {
  name: "withdraw",
  summary: "takes a record out of every view and keeps it",
  usage: `npm run story -- withdraw SLUG --why "…" [--json]

Takes a statement, article, party, approval, deadline or question out of every view, on every reading
day, and keeps it. What stands may not name it: it is refused with all that does. The reason stands in
the log of corrections and at the record's address. Importing its story file again does not bring it
back; \`restore\` does. Prints which stages, due dates and questions move. Nothing is deleted.

  SLUG     also with its kind before it, such as approvals/permit, where several kinds share it
  --why    the reason, for readers; up to ${MAX_WHY} characters
  --json   prints one line of JSON

Exit codes: 0 done, 1 there is no such record or it is withdrawn already, 2 could not run.`,
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions({ args, options: OPTIONS });
    const name = onePositional(positionals, "slug of a record");
    const why = readReason(values.why);
    const path = findDatabase(parseEnv(terminal.env).databasePath);
    const recordedAt = terminal.now();
    const story = (current: Snapshot) =>
      storedRecord({
        name,
        current,
        withdrawn: { at: recordedAt.toISOString(), why },
        refuse: ({ withdrawn }) =>
          withdrawn === undefined
            ? null
            : `a record that stands; this one was withdrawn at ${withdrawn.at}: ${withdrawn.why}`,
      });
    const outcome = await sealedAfter(path, () =>
      withDatabase({ path, run: (client) => importStory({ client, story, recordedAt }) }),
    );
    const isJson = values.json;
    const consequence = "; nothing was withdrawn";
    if (!outcome.ok) return reportFaults({ ...outcome, isJson, terminal, consequence });
    terminal.print(isJson ? JSON.stringify(outcome) : describeImport(outcome));
    return EXIT.done;
  },
};
