import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { PrismaClient } from "./generated/client";
import type { Location } from "./location";

export type DatabaseClient = PrismaClient;

/** How long a writer waits for another one's lock before giving up, in milliseconds. */
const WRITER_WAITS_MS = 10_000;
/** A reader waits in the one thread that makes pages; readers of a write-ahead log hardly ever do. */
const READER_WAITS_MS = 2_000;

/**
 * What SQLite does not do by itself, or not for certain: a commit is on the disk before it is
 * acknowledged (in WAL mode the default leaves that to the next checkpoint), references are kept.
 */
const WRITER_PRAGMAS = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
/** Nothing the server does may write; damaged pages are told from good ones before they are read. */
const READER_PRAGMAS = "PRAGMA query_only = ON; PRAGMA cell_size_check = ON;";

/**
 * A client for one SQLite file, for imports.
 * The better-sqlite3 adapter, not libsql: that one loses acknowledged writes after SQLITE_BUSY (prisma/orm#30028).
 * @param path absolute path of an existing database; see `migrateDatabase` for making one.
 */
export function createClient(path: string): DatabaseClient {
  return new PrismaClient({ adapter: createAdapter(path) });
}

/** A client that cannot write, for the server. */
export function createReader({ filename }: Location): DatabaseClient {
  const options = { url: `file:${filename}`, timeout: READER_WAITS_MS, readonly: true };
  return new PrismaClient({ adapter: settingUp(new PrismaBetterSqlite3(options), READER_PRAGMAS) });
}

export function createAdapter(path: string): SqlMigrationAwareDriverAdapterFactory {
  const options = { url: `file:${path}`, timeout: WRITER_WAITS_MS };
  return settingUp(new PrismaBetterSqlite3(options), WRITER_PRAGMAS);
}

/** The adapter has no setting for pragmas: each of its connections is given them as it is opened. */
function settingUp(
  factory: SqlMigrationAwareDriverAdapterFactory,
  pragmas: string,
): SqlMigrationAwareDriverAdapterFactory {
  const setUp = async (connection: SqlDriverAdapter) => {
    await connection.executeScript(pragmas);
    return connection;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => setUp(await factory.connect()),
    connectToShadowDb: async () => setUp(await factory.connectToShadowDb()),
  };
}
