import type { DatabaseClient } from "@/lib/db/create-client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Fault } from "../fault";
import type { LoadedStory } from "../load/load-story";
import { isEmpty } from "./changes";
import { type ImportSummary, summarise } from "./import-summary";
import { type ImportPlan, planImport } from "./plan-import";
import { inReadTransaction, inWriteTransaction } from "./write-lock";
import { writeContext } from "./write-context";
import { writeRevisions } from "./write-revisions";
import { writeStatements } from "./write-statements";

export type ImportOutcome = { ok: true; summary: ImportSummary } | { ok: false; faults: Fault[] };

type Args = {
  /** Nobody else may use it meanwhile: on its one connection, others would see half of the import. */
  client: DatabaseClient;
  story: LoadedStory;
  /** Kept with new statements and with revisions. */
  recordedAt: Date;
};

/**
 * Brings the database to what the files say, in one transaction, or leaves it as it was. Records
 * that no file names stay. Waits for another import; the second sees what the first has written.
 * @returns the faults of the files, when they have any; else what was added and changed. When
 *   nothing was, nothing has been written either.
 * @throws when the database cannot be written, which leaves it as it was.
 */
export async function importStory({ client, story, recordedAt }: Args): Promise<ImportOutcome> {
  const first = await inReadTransaction({ client, use: (tx) => planAt({ tx, story }) });
  if (!first.plan.ok || isEmpty(first.plan.changes)) return toOutcome(first.plan);
  return inWriteTransaction({
    client,
    use: async (tx) => {
      const plan = await stillValid({ tx, story, ...first });
      if (plan.ok) await writeChanges({ tx, changes: plan.changes, recordedAt });
      return toOutcome(plan);
    },
  });
}

type Step = { tx: Prisma.TransactionClient; story: LoadedStory };
type PlanAt = { plan: ImportPlan; version: bigint };

async function planAt({ tx, story }: Step): Promise<PlanAt> {
  return { plan: await planImport({ tx, story }), version: await readDataVersion(tx) };
}

/** Another import may have written before this one got the lock: then all is checked again. */
async function stillValid({ tx, story, plan, version }: Step & PlanAt): Promise<ImportPlan> {
  return (await readDataVersion(tx)) === version ? plan : planImport({ tx, story });
}

/** Changes when another connection has written to the file (SQLite, PRAGMA data_version). */
async function readDataVersion(tx: Prisma.TransactionClient): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ data_version: bigint }[]>`PRAGMA data_version`;
  if (row === undefined) throw new Error("SQLite gave no data version.");
  return row.data_version;
}

type Writing = Parameters<typeof writeStatements>[0];

async function writeChanges({ tx, changes, recordedAt }: Writing): Promise<void> {
  await writeContext({ tx, changes });
  await writeStatements({ tx, changes, recordedAt });
  await writeRevisions({ tx, changes, recordedAt });
}

function toOutcome(plan: ImportPlan): ImportOutcome {
  return plan.ok ? { ok: true, summary: summarise(plan.changes) } : plan;
}
