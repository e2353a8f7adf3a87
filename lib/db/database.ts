import "server-only";
import { processEnv } from "../env";
import { createClient, type DatabaseClient } from "./create-client";

const holder = globalThis as { tracker_database?: DatabaseClient };

/** The server's one client. Kept on the global object, so that reloads in development share it. */
export function getDatabase(): DatabaseClient {
  holder.tracker_database ??= createClient(processEnv().databasePath);
  return holder.tracker_database;
}
