import { accessSync, constants } from "node:fs";
import { ExpectedError } from "./expected-error.mjs";

/** Packages, the build and the database are written below this folder. */
export function assertWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new ExpectedError(
      `The folder ${folder} cannot be written to (${error.code}). Make it writable, or clone elsewhere.`,
    );
  }
}
