import { parseArgs } from "node:util";
import { CouldNotRunError } from "./command";

type PathArguments = { paths: string[]; isJson: boolean };

/**
 * Reads `[--json] [path…]`.
 * @param fallback the path when none is given.
 * @throws {CouldNotRunError} for an unknown option.
 */
export function parsePathArguments(args: { args: string[]; fallback: string }): PathArguments {
  try {
    const { values, positionals } = parseArgs({
      args: args.args,
      options: { json: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const paths = positionals.length === 0 ? [args.fallback] : positionals;
    return { paths, isJson: values.json };
  } catch (error) {
    if (error instanceof TypeError) throw new CouldNotRunError(error.message);
    throw error;
  }
}
