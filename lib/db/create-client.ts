import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "./generated/client";

export type DatabaseClient = PrismaClient;

/** How long a reader or writer waits for another one's lock before giving up, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * A client for one SQLite file.
 * The better-sqlite3 adapter, not libsql: that one loses acknowledged writes after SQLITE_BUSY (prisma/orm#30028).
 * @param path absolute path of an existing database; see `migrateDatabase` for making one.
 */
export function createClient(path: string): DatabaseClient {
  return new PrismaClient({ adapter: createAdapter(path) });
}

export function createAdapter(path: string): PrismaBetterSqlite3 {
  return new PrismaBetterSqlite3({ url: `file:${path}`, timeout: BUSY_TIMEOUT_MS });
}
