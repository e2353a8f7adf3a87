import { createClient } from "../../db/create-client";
import { parseEnv } from "../../env";
import { importStory, type ImportOutcome } from "../import/import-story";
import { type LoadedStory, loadStory } from "../load/load-story";
import { type Command, EXIT } from "./command";
import { describeImport } from "./describe-import";
import { findDatabase } from "./find-database";
import { parsePathArguments } from "./parse-arguments";
import { reportFaults } from "./report-faults";

const consequence = "; nothing was imported";

export const importCommand: Command = {
  name: "import",
  summary: "brings the database to what story files say",
  usage: `npm run story -- import [--json] [path…]

Checks files or folders of story files together with what the database (DATABASE_URL) holds; without
a path, the story's folder (STORY, or prisma/story). Without faults it writes what is new or changed
in one transaction, with a revision for each record. Records that no file names stay. Importing the
same files again changes nothing.

Exit codes: 0 done, 1 faults (nothing was imported), 2 could not run.`,
  run: async (args, terminal) => {
    const env = parseEnv(terminal.env);
    const { paths, isJson } = parsePathArguments({ args, fallback: env.storyFolder });
    const path = findDatabase(env.databasePath);
    const story = loadStory({ paths });
    const outcome = await importInto({ path, story, recordedAt: terminal.now() });
    if (!outcome.ok) return reportFaults({ ...outcome, isJson, terminal, consequence });
    terminal.print(isJson ? JSON.stringify(outcome) : describeImport(outcome.summary));
    return EXIT.done;
  },
};

async function importInto(args: {
  path: string;
  story: LoadedStory;
  recordedAt: Date;
}): Promise<ImportOutcome> {
  const { path, story, recordedAt } = args;
  const client = createClient(path);
  try {
    return await importStory({ client, story, recordedAt });
  } finally {
    await client.$disconnect();
  }
}
