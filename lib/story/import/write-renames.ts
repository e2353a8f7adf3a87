import type { Prisma } from "@/lib/db/generated/client";
import type { Changes } from "./changes";
import { insertRows, toStoredInstant } from "./insert-rows";
import { type Rename, RENAMED_COLLECTIONS } from "./renames";

type Tx = Prisma.TransactionClient;

const TABLES = {
  articles: "Article",
  parties: "Party",
  approvals: "Approval",
  deadlines: "Deadline",
  questions: "Question",
  statements: "Statement",
} as const;

/** Gives records their new slugs, with a revision for each, before anything else is written. */
export async function writeRenames(args: {
  tx: Tx;
  renames: readonly Rename[];
  recordedAt: Date;
}): Promise<void> {
  const { tx, renames } = args;
  const recordedAt = toStoredInstant(args.recordedAt);
  for (const { collection, old, slug, before, after } of renames) {
    await tx.$executeRawUnsafe(
      `UPDATE "${TABLES[collection]}" SET "slug" = ? WHERE "slug" = ?`,
      slug,
      old,
    );
    // An address of before leads to the last one, at once.
    await tx.rename.updateMany({ where: { collection, slug: old }, data: { slug } });
    await keepName({ tx, collection, old, slug });
    const revision = { recordedAt, action: "renamed", collection, key: slug, before, after };
    await insertRows({ tx, table: "Revision", rows: [revision] });
  }
}

/** Remembers what added and changed records say they were called. */
export async function writeFormerSlugs(args: { tx: Tx; changes: Changes }): Promise<void> {
  for (const collection of RENAMED_COLLECTIONS)
    for (const { key: slug, form } of [
      ...args.changes[collection].added,
      ...args.changes[collection].changed,
    ])
      for (const old of form.renamed) await keepName({ tx: args.tx, collection, old, slug });
}

async function keepName(args: {
  tx: Tx;
  collection: Rename["collection"];
  old: string;
  slug: string;
}): Promise<void> {
  const { tx, collection, old, slug } = args;
  const where = { collection_old: { collection, old } };
  await tx.rename.upsert({ where, create: { collection, old, slug }, update: { slug } });
}
