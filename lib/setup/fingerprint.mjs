import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What is made from sources, and so is no source itself. */
const MADE = ["lib/db/generated", "components/generated", "public/elements"];

/** A hash of the content of files and folders; it changes exactly when one of them does. */
export function fingerprint(paths) {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths.flatMap(filesBelow).sort())
    hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function filesBelow(path) {
  if (MADE.includes(path) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}
