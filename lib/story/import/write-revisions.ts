import type { Prisma } from "@/lib/db/generated/client";
import { COLLECTIONS, type CollectionName } from "../collections";
import { canonicalJson } from "./canonical-json";
import { type Changes, isRestoration, isWithdrawal, withoutWithdrawal } from "./changes";
import type { Advance } from "./progress";
import { insertRows, toStoredInstant } from "./insert-rows";

/** Enters every change in the audit trail, collection by collection. */
export async function writeRevisions(args: {
  tx: Prisma.TransactionClient;
  changes: Changes;
  recordedAt: Date;
  /** Why records are restored. */
  why: string | null;
  advance: Advance;
}): Promise<void> {
  const recordedAt = toStoredInstant(args.recordedAt);
  for (const collection of COLLECTIONS) {
    for (const action of ["added", "changed"] as const)
      await insertRows({
        tx: args.tx,
        table: "Revision",
        rows: rowsOf({ ...args, collection, action, recordedAt }),
        onRows: args.advance,
      });
    await insertRows({
      tx: args.tx,
      table: "Revision",
      rows: args.changes[collection].removed.map(({ key, before }) => {
        return { recordedAt, action: "removed", collection, key, before, after: null };
      }),
      onRows: args.advance,
    });
  }
}

function rowsOf(args: {
  changes: Changes;
  collection: CollectionName;
  action: "added" | "changed";
  recordedAt: string;
  why: string | null;
}) {
  const { changes, collection, action, recordedAt, why } = args;
  return changes[collection][action].flatMap((change) =>
    stepsOf({ ...change, action, why }).map((step) => ({
      recordedAt,
      action: step.action,
      collection,
      key: change.key,
      before: step.before,
      after: step.after,
    })),
  );
}

type Step = {
  action: "added" | "changed" | "withdrawn" | "restored";
  before: string | null;
  after: string;
};

/** A record that comes withdrawn is added and then withdrawn, so that the log says why. */
function stepsOf({ action, before, after, why }: Step & { why: string | null }): Step[] {
  if (action === "added") {
    const standing = withoutWithdrawal(after);
    return standing === null
      ? [{ action, before, after }]
      : [
          { action, before, after: standing },
          { action: "withdrawn", before: standing, after },
        ];
  }
  if (isRestoration({ before, after })) {
    const told =
      why === null ? after : canonicalJson({ ...(JSON.parse(after) as object), restored: { why } });
    return [{ action: "restored", before, after: told }];
  }
  return [{ action: isWithdrawal({ before, after }) ? "withdrawn" : action, before, after }];
}
