import { ensureClient } from "./ensure-client.mjs";
import { ensurePackages } from "./ensure-packages.mjs";
import { run } from "./run.mjs";

await ensurePackages();
await ensureClient();
const { watchElements } = await import("./build-elements.mjs");
await watchElements();
await run("node", ["--import", "tsx", "lib/setup/prepare-database.command.ts"]);
await run("npx", [
  "--no-install",
  "next",
  "dev",
  "--port",
  process.env.PORT || "3000",
  "--hostname",
  "127.0.0.1",
]);
