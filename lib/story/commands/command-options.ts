import { parseArgs, type ParseArgsConfig } from "node:util";
import { CouldNotRunError } from "./command";

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * Reads a command's options and what stands beside them.
 * @throws {CouldNotRunError} for an unknown option, or one without its value.
 */
export function parseOptions<const Known extends Options>(args: {
  args: string[];
  options: Known;
}) {
  try {
    return parseArgs({ ...args, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw new CouldNotRunError(error.message);
    throw error;
  }
}

export const JSON_OPTION = { json: { type: "boolean", default: false } } as const;

/**
 * The one thing a command is about.
 * @throws {CouldNotRunError} when there is none, or more.
 */
export function onePositional(positionals: string[], what: string): string {
  const [one, second] = positionals;
  if (one === undefined || second !== undefined)
    throw new CouldNotRunError(`This command takes exactly one ${what}; see --help.`);
  return one;
}
