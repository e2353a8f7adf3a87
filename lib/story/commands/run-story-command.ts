import { EnvError } from "../../env";
import { DatabaseBusyError } from "../import/write-lock";
import { checkCommand } from "./check";
import { type Command, CouldNotRunError, EXIT, type ExitCode, type Terminal } from "./command";
import { diffCommand } from "./diff";
import { exportCommand } from "./export";
import { importCommand } from "./import";
import { newCommand } from "./new";
import { PageRefusedError } from "../draft/fetch-page";
import { restoreCommand } from "./restore";
import { verifyCommand } from "./verify";
import { withdrawCommand } from "./withdraw";

/** Every subcommand of `npm run story`, in the order in which they are listed. */
const COMMANDS: readonly Command[] = [
  newCommand,
  checkCommand,
  diffCommand,
  importCommand,
  withdrawCommand,
  restoreCommand,
  verifyCommand,
  exportCommand,
];

/**
 * Runs one subcommand.
 * @param args what follows `npm run story --`.
 */
export async function runStoryCommand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) return listCommands({ name, terminal });
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.print(command.usage);
    return EXIT.done;
  }
  return runSafely({ command, args: rest, terminal });
}

function listCommands(args: { name: string | undefined; terminal: Terminal }): ExitCode {
  const { name, terminal } = args;
  const isAsked = name === "--help" || name === "-h" || name === "help";
  const lines = COMMANDS.map((command) => `  ${command.name.padEnd(10)}${command.summary}`);
  const print = isAsked ? terminal.print : terminal.printError;
  if (!isAsked && name !== undefined) print(`There is no command called ${name}.\n`);
  print(["npm run story -- COMMAND [--help]", "", ...lines].join("\n"));
  return isAsked ? EXIT.done : EXIT.couldNotRun;
}

async function runSafely(args: {
  command: Command;
  args: string[];
  terminal: Terminal;
}): Promise<ExitCode> {
  try {
    return await args.command.run(args.args, args.terminal);
  } catch (error) {
    args.terminal.printError(describeFailure(error));
    return EXIT.couldNotRun;
  }
}

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected = [CouldNotRunError, EnvError, DatabaseBusyError, PageRefusedError].some(
    (known) => error instanceof known,
  );
  if (isExpected) return error.message;
  // Prisma's messages end with what the database said, below lines of the call.
  if (isFromDatabase(error))
    return `The database could not be used: ${error.message.trim().split("\n").at(-1)}`;
  if ("code" in error && "syscall" in error) return `This could not be done: ${error.message}`;
  return error.stack ?? error.message;
}

function isFromDatabase({ name }: Error): boolean {
  return name.startsWith("Prisma") || name === "SqliteError" || name === "DriverAdapterError";
}
