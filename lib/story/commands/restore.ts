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

export const restoreCommand: Command = {
  name: "restore",
  summary: "puts back what was withdrawn",
  usage: `npm run story -- restore SLUG --why "…" [--json]

Puts a record that was withdrawn back into every view. The log of corrections keeps the withdrawal and
says why it was restored. Prints which stages, due dates and questions move. A story file that says
\`withdrawn\` itself withdraws it again when it is imported.

  SLUG     also with its kind before it, such as approvals/permit, where several kinds share it
  --why    the reason, for readers; up to ${MAX_WHY} characters
  --json   prints one line of JSON

Exit codes: 0 done, 1 there is no such record or it stands, 2 could not run.`,
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
        withdrawn: undefined,
        refuse: ({ withdrawn }) => (withdrawn === undefined ? "a record that is withdrawn" : null),
      });
    const outcome = await sealedAfter(path, () =>
      withDatabase({ path, run: (client) => importStory({ client, story, recordedAt, why }) }),
    );
    const isJson = values.json;
    const consequence = "; nothing was restored";
    if (!outcome.ok) return reportFaults({ ...outcome, isJson, terminal, consequence });
    terminal.print(isJson ? JSON.stringify(outcome) : describeImport(outcome));
    return EXIT.done;
  },
};
