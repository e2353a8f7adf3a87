// Serves the build that is there, without looking whether it is stale: for tests and benchmarks.
import { pathToFileURL } from "node:url";
import { SERVER_MODULE } from "./ensure-build.mjs";

process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED ??= "1";
const { start } = await import(pathToFileURL(SERVER_MODULE).href);
await start();
