import "server-only";
import { cache } from "react";
import { processEnv } from "../env";
import { createReader, type DatabaseClient } from "./create-client";
import { isCurrent, locateForReading, type Location } from "./location";

type Open = { client: DatabaseClient; location: Location };

const holder = globalThis as { tracker_database?: Open };

/** Pages that still read the file before get this long to end, in milliseconds. */
const CLOSE_AFTER_MS = 30_000;

/**
 * The server's one client; it cannot write. A file put in the place of the old one is read from the
 * next page on: one page reads one file. Kept on the global object, so that reloads in development share it.
 * @throws when there is no file.
 */
export const getDatabase = cache((): DatabaseClient => {
  const path = processEnv().databasePath;
  const open = holder.tracker_database;
  if (open !== undefined && isCurrent(path, open.location)) return open.client;
  const location = locateForReading(path);
  const client = createReader(location);
  holder.tracker_database = { client, location };
  if (open !== undefined) setTimeout(() => void open.client.$disconnect(), CLOSE_AFTER_MS).unref();
  return client;
});
