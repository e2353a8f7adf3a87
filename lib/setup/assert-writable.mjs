import { accessSync, constants } from "node:fs";
import { ExpectedFailure } from "./expected-failure.mjs";

/** Packages and the build are written below this folder. */
export function assertWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new ExpectedFailure(
      `The folder ${folder} cannot be written to (${error.code}). Make it writable, or clone elsewhere.`,
    );
  }
}
