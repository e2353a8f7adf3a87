import { sealedAfter } from "../../db/sealed-after";
import { parseEnv } from "../../env";
import { type ImportOutcome, importStory, previewImport } from "../import/import-story";
import { type LoadedStory, loadStory } from "../load/load-story";
import { type Command, EXIT, type Terminal } from "./command";
import { JSON_OPTION, parseOptions } from "./command-options";
import { describeImport } from "./describe-import";
import { findDatabase } from "./find-database";
import { withDatabase } from "./open-database";
import { createProgressBar } from "./progress-bar";
import { reportFaults } from "./report-faults";

const consequence = "; nothing was imported";
const OPTIONS = { ...JSON_OPTION, "dry-run": { type: "boolean", default: false } } as const;

export const importCommand: Command = {
  name: "import",
  summary: "brings the database to what story files say",
  usage: `npm run story -- import [--dry-run] [--json] [path…]

Checks files or folders of story files together with what the database (DATABASE_URL) holds; without
a path, the story's folder (STORY, or prisma/story). Without faults it prints what changes, and which
stages, due dates and questions move, and writes it in one transaction, with a revision for each
record. Records that no file names stay. Importing the same files again changes nothing. Two imports
at once wait for each other.

  --dry-run   prints the same and writes nothing
  --json      prints one line of JSON

Exit codes: 0 done, 1 faults (nothing was imported), 2 could not run.`,
  run: async (args, terminal) => {
    const env = parseEnv(terminal.env);
    const { values, positionals } = parseOptions({ args, options: OPTIONS });
    const path = findDatabase(env.databasePath);
    const story = loadStory({
      paths: positionals.length === 0 ? [env.storyFolder ?? "prisma/story"] : positionals,
    });
    const isDryRun = values["dry-run"];
    const outcome = isDryRun
      ? await previewInto({ path, story, terminal })
      : await importInto({ path, story, terminal });
    const { json: isJson } = values;
    if (!outcome.ok) return reportFaults({ ...outcome, isJson, terminal, consequence });
    terminal.print(isJson ? JSON.stringify({ ...outcome, isDryRun }) : describeImport(outcome));
    if (isDryRun && !isJson) terminal.print("Nothing was written: this was a dry run.");
    return EXIT.done;
  },
};

type Importing = { path: string; story: LoadedStory; terminal: Terminal };

export async function previewInto({ path, story, terminal }: Importing): Promise<ImportOutcome> {
  const recordedAt = terminal.now();
  return withDatabase({ path, run: (client) => previewImport({ client, story, recordedAt }) });
}

async function importInto({ path, story, terminal }: Importing): Promise<ImportOutcome> {
  const bar = createProgressBar(terminal);
  const { onProgress } = bar;
  const recordedAt = terminal.now();
  try {
    return await sealedAfter(path, () =>
      withDatabase({
        path,
        run: (client) => importStory({ client, story, recordedAt, onProgress }),
      }),
    );
  } finally {
    bar.stop();
  }
}
