import { fingerprint } from "./fingerprint.mjs";
import { runQuietly } from "./run.mjs";
import { unlessStamped } from "./stamp.mjs";

/** Installs exactly what the lockfile names, when that is not what is there. */
export async function ensurePackages() {
  await unlessStamped({
    stamp: "node_modules/.tracker-stamp",
    fingerprint: fingerprint(["package-lock.json"]),
    work: async () => {
      console.log("Installing packages (first start only; a minute or two) …");
      await runQuietly("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]);
    },
  });
}
