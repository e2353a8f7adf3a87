import { dirname } from "node:path";
import { build } from "esbuild";
import { buildElements } from "./build-elements.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { runQuietly } from "./run.mjs";
import { unlessStamped } from "./stamp.mjs";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "tsconfig.json",
];

/** The finished server, as one module that `npm start` loads. */
export const SERVER_MODULE = ".next/serve.mjs";

/** Builds elements, pages and server, when a source has changed since the last build. */
export async function ensureBuild() {
  await unlessStamped({
    stamp: ".next/.tracker-stamp",
    fingerprint: fingerprint(SOURCES),
    work: async () => {
      console.log("Building (about a minute) …");
      await buildElements();
      await runQuietly("npx", ["--no-install", "next", "build"], {
        env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      });
      await buildServer();
    },
  });
}

/** Plain JavaScript starts a second sooner than TypeScript that is translated while it loads. */
async function buildServer() {
  await build({
    entryPoints: {
      serve: "lib/setup/serve.ts",
      prepare: "lib/setup/prepare-thread.ts",
      backup: "lib/setup/scheduled-backup.command.ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    target: "node20",
    sourcemap: "inline",
    outdir: dirname(SERVER_MODULE),
    outExtension: { ".js": ".mjs" },
    logLevel: "warning",
  });
}
