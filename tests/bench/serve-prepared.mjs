// Serves the build over a database as it is, for measuring stories that no story file tells.
import { pathToFileURL } from "node:url";
import { SERVER_MODULE } from "../../lib/setup/ensure-build.mjs";
import { stopWithParent } from "../../lib/setup/stop-with-parent.mjs";

stopWithParent();
const { startPrepared } = await import(pathToFileURL(SERVER_MODULE).href);
await startPrepared();
