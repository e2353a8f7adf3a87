import { fingerprint } from "./fingerprint.mjs";
import { runQuietly } from "./run.mjs";
import { unlessStamped } from "./stamp.mjs";

/** Generates the database client from the schema, when the schema is another one. */
export async function ensureClient() {
  await unlessStamped({
    stamp: "lib/db/generated/.tracker-stamp",
    fingerprint: fingerprint(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]),
    work: async () => {
      console.log("Generating the database client …");
      await runQuietly("npx", ["--no-install", "prisma", "generate"]);
    },
  });
}
