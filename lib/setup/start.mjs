import { assertPortIsFree } from "./assert-port-is-free.mjs";
import { stopWithChildren } from "./children.mjs";
import { ensurePackages } from "./ensure-packages.mjs";

process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED ??= "1";

stopWithChildren();
await assertPortIsFree();
await ensurePackages();
// Only now is there anything of node_modules to import.
const { ensureClient } = await import("./ensure-client.mjs");
const { ensureBuild } = await import("./ensure-build.mjs");
const { runServer } = await import("./server-process.mjs");
await ensureClient();
await ensureBuild();
process.exitCode = await runServer();
