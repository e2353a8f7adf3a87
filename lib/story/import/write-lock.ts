import { setTimeout as sleep } from "node:timers/promises";
import type { DatabaseClient } from "@/lib/db/create-client";
import { Prisma } from "@/lib/db/generated/client";

const RETRY_AFTER_MS = 100;
/** Ten minutes: longer than the longest import. */
const MAX_ATTEMPTS = 6_000;
const TRANSACTION_TIMEOUT_MS = 30 * 60 * 1000;

type Use<Result> = (tx: Prisma.TransactionClient) => Promise<Result>;

/** Another import holds the database for longer than any import takes. */
export class DatabaseBusyError extends Error {
  override name = "DatabaseBusyError";
}

/**
 * Runs `use` as the only writer; waits while another one writes.
 * The lock is taken before anything is read, as BEGIN IMMEDIATE would, which the adapter cannot:
 * a transaction that reads first and writes later fails when somebody wrote in between.
 * @throws {DatabaseBusyError} after ten minutes of waiting.
 */
export async function inWriteTransaction<Result>(args: {
  client: DatabaseClient;
  use: Use<Result>;
}): Promise<Result> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const outcome = await tryWriting(args);
    if (outcome !== null) return outcome.result;
    await sleep(RETRY_AFTER_MS);
  }
  throw new DatabaseBusyError("Another import has held the database for ten minutes.");
}

/** One moment's picture of the database, without a lock. */
export async function inReadTransaction<Result>(args: {
  client: DatabaseClient;
  use: Use<Result>;
}): Promise<Result> {
  return args.client.$transaction(args.use, { timeout: TRANSACTION_TIMEOUT_MS });
}

async function tryWriting<Result>(args: {
  client: DatabaseClient;
  use: Use<Result>;
}): Promise<{ result: Result } | null> {
  const work = async (tx: Prisma.TransactionClient) => {
    const hasLock = await takeLock(tx);
    return hasLock ? { result: await args.use(tx) } : null;
  };
  return args.client.$transaction(work, { timeout: TRANSACTION_TIMEOUT_MS });
}

/**
 * An update of no row takes the write lock and writes nothing. Waiting inside SQLite would stop the
 * whole process, and with it another import in the same process that is to release the lock.
 */
async function takeLock(tx: Prisma.TransactionClient): Promise<boolean> {
  const [previous] = await tx.$queryRaw<{ timeout: bigint }[]>`PRAGMA busy_timeout`;
  await tx.$queryRaw`PRAGMA busy_timeout = 0`;
  try {
    await tx.$executeRaw`UPDATE "Story" SET "id" = "id" WHERE 0`;
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  } finally {
    await tx.$queryRawUnsafe(`PRAGMA busy_timeout = ${Number(previous?.timeout ?? 0)}`);
  }
}

function isBusy(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P1008" || error.message.includes("SQLITE_BUSY");
}
