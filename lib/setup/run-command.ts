import { parseArgs } from "node:util";

type Command = {
  usage: string;
  /** In words, for whoever gave others. */
  operands: string;
  /** How many operands there may be. */
  allowed: readonly number[];
};

/** Runs a command of the terminal; what the user can mend is said in one line, with exit code 1. */
export async function runCommand(
  { usage, operands, allowed }: Command,
  work: (operands: string[]) => Promise<void>,
): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: "boolean", short: "h", default: false } },
      allowPositionals: true,
    });
    if (values.help) console.log(usage);
    else if (allowed.includes(positionals.length)) await work(positionals);
    else fail(`Expected ${operands}, not ${positionals.length}.\n\n${usage}`);
  } catch (error) {
    fail(isForUser(error) ? error.message : error);
  }
}

function fail(said: unknown): void {
  console.error(said);
  process.exitCode = 1;
}

const FOR_USER = ["CopyError", "RestoreError", "EnvError"];

function isForUser(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const isArgument = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return isArgument || FOR_USER.includes(error.name);
}
