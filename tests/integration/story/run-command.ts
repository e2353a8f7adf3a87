import { runStoryCommand } from "@/lib/story/commands/run-story-command";
import type { Terminal } from "@/lib/story/commands/command";

/** Runs one subcommand as a person would, and gives what was printed. */
export async function run(
  args: string[],
  { path = "/nowhere/tracker.db", ...terminal }: Partial<Terminal> & { path?: string } = {},
) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runStoryCommand(args, {
    env: { NODE_ENV: "test", DATABASE_URL: `file:${path}` },
    print: (line) => out.push(line),
    printError: (line) => err.push(line),
    now: () => new Date("2031-06-03T08:00:00Z"),
    progressOn: null,
    ...terminal,
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}
