import { KEEPS_IN_STEP, REBUILD_DERIVED_TABLES } from "@/lib/db/derived-tables";
import type { Prisma } from "@/lib/db/generated/client";

type Tx = Prisma.TransactionClient;
type Trigger = { name: string; sql: string };

/** From about here on, making the derived tables anew takes less time than following each row. */
const MANY_STATEMENTS = 2_000;

/**
 * Writes many statements with the triggers of the derived tables laid aside and makes those tables anew
 * afterwards. All of it belongs to the transaction: readers see the state before, or the one after.
 * @param statements how many will be written; few are followed row by row.
 */
export async function rebuildOnce(args: {
  tx: Tx;
  statements: number;
  write: () => Promise<void>;
}): Promise<void> {
  const { tx, statements, write } = args;
  if (statements < MANY_STATEMENTS) return write();
  const triggers = await tx.$queryRawUnsafe<Trigger[]>(KEEPS_IN_STEP);
  for (const { name } of triggers) await tx.$executeRawUnsafe(`DROP TRIGGER "${name}"`);
  await write();
  for (const sql of REBUILD_DERIVED_TABLES) await tx.$executeRawUnsafe(sql);
  for (const { sql } of triggers) await tx.$executeRawUnsafe(sql);
}
