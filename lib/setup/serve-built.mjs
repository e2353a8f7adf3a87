// Serves the build that is there, without looking whether it is stale: what `npm start` ends with, and
// what tests and benchmarks begin with.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { SERVER_MODULE } from "./ensure-build.mjs";
import { stopWithParent } from "./stop-with-parent.mjs";

process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED ??= "1";
stopWithParent();
try {
  const { start } = await import(pathToFileURL(SERVER_MODULE).href);
  await start();
} catch (error) {
  createRequire(import.meta.url)("./fail.cjs")(error);
}
