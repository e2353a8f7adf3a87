import type { DatabaseClient } from "@/lib/db/create-client";
import type { Prisma } from "@/lib/db/generated/client";
import type { StoryDiff } from "../diff/story-diff";
import type { Fault } from "../fault";
import { type Changes, isEmpty } from "./changes";
import { writeFiles } from "./files/stored-files";
import type { FilePlan } from "./files/taken-out";
import { type ImportSummary, summarise } from "./import-summary";
import { type OnProgress, stepCounter } from "./progress";
import { type ImportPlan, planImport, type StorySource } from "./plan-import";
import { rebuildOnce } from "./rebuild-once";
import type { Rename } from "./renames";
import { inReadTransaction, inWriteTransaction } from "./write-lock";
import { writeContext } from "./write-context";
import { writeFormerSlugs, writeRenames } from "./write-renames";
import { writeRemovals } from "./write-removals";
import { writeRevisions } from "./write-revisions";
import { writeStatements } from "./write-statements";

export type ImportOutcome =
  { ok: true; summary: ImportSummary; diff: StoryDiff } | { ok: false; faults: Fault[] };

type Args = {
  /** Nobody else may use it meanwhile: on its one connection, others would see half of the import. */
  client: DatabaseClient;
  story: StorySource;
  /** Kept with new statements and with revisions; it is also what "today" means in the diff. */
  recordedAt: Date;
  /** Why records are restored, for readers. */
  why?: string | null;
  /** Told of rows as they are written. */
  onProgress?: OnProgress;
};

/** What an import would do; nothing is written. */
export async function previewImport({ client, story, recordedAt }: Args): Promise<ImportOutcome> {
  const now = recordedAt;
  const { plan } = await inReadTransaction({
    client,
    use: (tx) => planAt({ tx, source: story, now }),
  });
  return toOutcome(plan);
}

/**
 * Brings the database to what the files say, in one transaction, or leaves it as it was. Records
 * of other files stay; what a file said and no file says any more is taken out. Waits for another import; the second sees what the first has written.
 * @returns the faults of the files, when they have any; else what was added and changed. When
 *   nothing was, nothing has been written either.
 * @throws when the database cannot be written, which leaves it as it was.
 */
export async function importStory(args: Args): Promise<ImportOutcome> {
  const { client, story: source, recordedAt, why = null, onProgress = () => undefined } = args;
  const planning = { source, now: recordedAt };
  const first = await inReadTransaction({ client, use: (tx) => planAt({ tx, ...planning }) });
  if (!first.plan.ok || isNothingToWrite(first.plan)) return toOutcome(first.plan);
  return inWriteTransaction({
    client,
    use: async (tx) => {
      const plan = await stillValid({ tx, ...planning, ...first });
      if (plan.ok) await writePlan({ tx, ...plan, recordedAt, why, onProgress });
      return toOutcome(plan);
    },
  });
}

type SoundPlan = Extract<ImportPlan, { ok: true }>;
type Step = Parameters<typeof planImport>[0];
type PlanAt = { plan: ImportPlan; version: bigint };

async function planAt(step: Step): Promise<PlanAt> {
  return { plan: await planImport(step), version: await readDataVersion(step.tx) };
}

/** Another import may have written before this one got the lock: then all is checked again. */
async function stillValid({ plan, version, ...step }: Step & PlanAt): Promise<ImportPlan> {
  return (await readDataVersion(step.tx)) === version ? plan : planImport(step);
}

/** Changes when another connection has written to the file (SQLite, PRAGMA data_version). */
async function readDataVersion(tx: Prisma.TransactionClient): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ data_version: bigint }[]>`PRAGMA data_version`;
  if (row === undefined) throw new Error("SQLite gave no data version.");
  return row.data_version;
}

function isNothingToWrite({ changes, files, renames }: SoundPlan): boolean {
  return isEmpty(changes) && !files.isChanged && renames.length === 0;
}

async function writePlan(args: {
  tx: Prisma.TransactionClient;
  changes: Changes;
  files: FilePlan;
  renames: Rename[];
  recordedAt: Date;
  why: string | null;
  onProgress: OnProgress;
}): Promise<void> {
  const writing = { ...args, advance: stepCounter(args) };
  await writeRenames(writing);
  await writeContext(writing);
  const { added, changed, removed } = args.changes.statements;
  await rebuildOnce({
    tx: args.tx,
    statements: added.length + changed.length + removed.length,
    write: async () => {
      await writeStatements(writing);
      await writeRemovals(writing);
    },
  });
  await writeFormerSlugs(writing);
  await writeRevisions(writing);
  await writeFiles({ tx: args.tx, ...args.files });
}

function toOutcome(plan: ImportPlan): ImportOutcome {
  return plan.ok ? { ok: true, summary: summarise(plan), diff: plan.diff } : plan;
}
