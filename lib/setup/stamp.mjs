import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { assertWritable } from "./assert-writable.mjs";

/** Does `work` unless the stamp says that it was done for the same fingerprint: then nothing need be writable. */
export async function unlessStamped({ stamp, fingerprint, work }) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;
  assertWritable(process.cwd());
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
