import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Does `work` unless the stamp says that it was done for the same fingerprint. */
export async function unlessStamped({ stamp, fingerprint, work }) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
