import { runStoryCommand } from "./commands/run-story-command";

process.exitCode = await runStoryCommand(process.argv.slice(2), {
  env: process.env,
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
  now: () => new Date(),
  progressOn: process.stderr.isTTY ? process.stderr : null,
});
