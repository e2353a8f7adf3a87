import { parseEnv } from "../../env";
import { loadStory } from "../load/load-story";
import { type Command, EXIT } from "./command";
import { JSON_OPTION, parseOptions } from "./command-options";
import { describeImport } from "./describe-import";
import { findDatabase } from "./find-database";
import { previewInto } from "./import";
import { reportFaults } from "./report-faults";

export const diffCommand: Command = {
  name: "diff",
  summary: "says what an import would change",
  usage: `npm run story -- diff [--json] [path…]

Compares files or folders of story files with what the database (DATABASE_URL) holds; without a path,
the story's folder (STORY, or prisma/story). Prints which records an import would add, change or
withdraw, and which stages, due dates and questions would move as of today and as of the last day of
coverage. Writes nothing.

Exit codes: 0 done (with or without differences), 1 faults, 2 could not run.`,
  run: async (args, terminal) => {
    const env = parseEnv(terminal.env);
    const { values, positionals } = parseOptions({ args, options: JSON_OPTION });
    const path = findDatabase(env.databasePath);
    const story = loadStory({
      paths: positionals.length === 0 ? [env.storyFolder ?? "prisma/story"] : positionals,
    });
    const outcome = await previewInto({ path, story, terminal });
    const isJson = values.json;
    if (!outcome.ok) return reportFaults({ ...outcome, isJson, terminal });
    terminal.print(isJson ? JSON.stringify(outcome) : describeImport(outcome));
    return EXIT.done;
  },
};
