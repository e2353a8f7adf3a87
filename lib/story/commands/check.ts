import { parseEnv } from "../../env";
import { checkLoadedStory } from "../check-loaded-story";
import { indexStory } from "../checks/story-index";
import { COLLECTIONS } from "../collections";
import type { Fault } from "../fault";
import { printFault } from "../fault";
import { checkWithDatabase } from "../import/plan-import";
import { inReadTransaction } from "../import/write-lock";
import { loadStory, type LoadedStory } from "../load/load-story";
import { locateFindings } from "../load/locate-findings";
import { findWarnings } from "../warnings/find-warnings";
import type { StorySet } from "../story-set";
import { type Command, EXIT } from "./command";
import { JSON_OPTION, parseOptions } from "./command-options";
import { countRecords } from "./count-records";
import { findDatabase } from "./find-database";
import { withDatabase } from "./open-database";
import { reportFaults } from "./report-faults";

const OPTIONS = { ...JSON_OPTION, "with-database": { type: "boolean", default: false } } as const;

export const checkCommand: Command = {
  name: "check",
  summary: "reports every fault of story files",
  usage: `npm run story -- check [--with-database] [--json] [path…]

Checks files or folders of story files; without a path, the story's folder (STORY, or prisma/story).
Prints each fault with its file, line, column, field and value. Warns of what is no fault but may be
told better: a direct quotation without a speaker, an origin that is only an article, a bid change
without a date, a deadline moved another way than its step says, a day after the article that tells
it, one fact filed twice, a headline that states as fact what one side says, an outlet that repeats a
party's own words.

  --with-database   the files may name what the database (DATABASE_URL) holds already
  --json            prints one line of JSON

Exit codes: 0 no faults (there may be warnings), 1 faults, 2 could not run.`,
  run: async (args, terminal) => {
    const env = parseEnv(terminal.env);
    const { values, positionals } = parseOptions({ args, options: OPTIONS });
    const isJson = values.json;
    const path = values["with-database"] ? findDatabase(env.databasePath) : null;
    const story = loadStory({
      paths: positionals.length === 0 ? [env.storyFolder ?? "prisma/story"] : positionals,
    });
    const { faults, set } = await check({ story, path });
    const warnings = warningsOf({ story, set });
    if (faults.length > 0) return reportFaults({ faults, warnings, isJson, terminal });
    if (isJson) terminal.print(JSON.stringify({ ok: true, faults, warnings }));
    else for (const line of soundLines({ story, warnings })) terminal.print(line);
    return EXIT.done;
  },
};

type Checked = { faults: Fault[]; set: StorySet };

async function check(args: { story: LoadedStory; path: string | null }): Promise<Checked> {
  const { story, path } = args;
  if (path === null) return { faults: checkLoadedStory(story), set: story.set };
  const run = (client: Parameters<Parameters<typeof withDatabase>[0]["run"]>[0]) =>
    inReadTransaction({ client, use: (tx) => checkWithDatabase({ tx, story }) });
  return withDatabase({ path, run });
}

/** Of the files only: what the database holds has been warned of when it came. */
function warningsOf({ story, set }: { story: LoadedStory; set: StorySet }): Fault[] {
  const files = new Set(story.sources.map(({ file }) => file));
  const findings = findWarnings(indexStory(set)).filter(({ place }) => files.has(place.file));
  return locateFindings({ findings, sources: story.sources });
}

function soundLines(args: { story: LoadedStory; warnings: Fault[] }): string[] {
  const { story, warnings } = args;
  const { citations } = indexStory(story.set);
  const counts = COLLECTIONS.filter((name) => name !== "story").map((name) => {
    return { name, count: name === "citations" ? citations.length : story.set[name].length };
  });
  const files = `${story.sources.length} ${story.sources.length === 1 ? "file" : "files"}`;
  return [
    ...warnings.map((warning) => `Warning: ${printFault(warning)}`),
    `No faults in ${files}: ${countRecords(counts)}.${warnings.length === 0 ? "" : ` ${warnings.length} to look at.`}`,
  ];
}
