import type { Prisma } from "@/lib/db/generated/client";
import { COLLECTIONS, type CollectionName } from "../collections";
import type { Changes } from "./changes";
import { insertRows, toStoredInstant } from "./insert-rows";

/** Enters every change in the audit trail, collection by collection. */
export async function writeRevisions(args: {
  tx: Prisma.TransactionClient;
  changes: Changes;
  recordedAt: Date;
}): Promise<void> {
  const recordedAt = toStoredInstant(args.recordedAt);
  for (const collection of COLLECTIONS)
    for (const action of ["added", "changed"] as const)
      await insertRows({
        tx: args.tx,
        table: "Revision",
        rows: rowsOf({ changes: args.changes, collection, action, recordedAt }),
      });
}

function rowsOf(args: {
  changes: Changes;
  collection: CollectionName;
  action: "added" | "changed";
  recordedAt: string;
}) {
  const { changes, collection, action, recordedAt } = args;
  return changes[collection][action].map(({ key, before, after }) => {
    return { recordedAt, action, collection, key, before, after };
  });
}
