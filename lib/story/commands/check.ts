import { parseEnv } from "../../env";
import { checkLoadedStory } from "../check-loaded-story";
import { indexStory } from "../checks/story-index";
import { COLLECTIONS } from "../collections";
import { loadStory, type LoadedStory } from "../load/load-story";
import { type Command, EXIT } from "./command";
import { countRecords } from "./count-records";
import { parsePathArguments } from "./parse-arguments";
import { reportFaults } from "./report-faults";

export const checkCommand: Command = {
  name: "check",
  summary: "reports every fault of story files",
  usage: `npm run story -- check [--json] [path…]

Checks files or folders of story files by themselves; without a path, the story's folder
(STORY, or prisma/story). Prints each fault with its file, line, column, field and value.

Exit codes: 0 no faults, 1 faults, 2 could not run.`,
  run: async (args, terminal) => {
    const fallback = parseEnv(terminal.env).storyFolder;
    const { paths, isJson } = parsePathArguments({ args, fallback });
    const story = loadStory({ paths });
    const faults = checkLoadedStory(story);
    if (faults.length > 0) return reportFaults({ faults, isJson, terminal });
    terminal.print(isJson ? JSON.stringify({ ok: true, faults }) : soundStory(story));
    return EXIT.done;
  },
};

function soundStory({ set, sources }: LoadedStory): string {
  const { citations } = indexStory(set);
  const counts = COLLECTIONS.filter((name) => name !== "story").map((name) => {
    return { name, count: name === "citations" ? citations.length : set[name].length };
  });
  const files = `${sources.length} ${sources.length === 1 ? "file" : "files"}`;
  return `No faults in ${files}: ${countRecords(counts)}.`;
}
