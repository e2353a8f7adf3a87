import type { Prisma } from "@/lib/db/generated/client";
import type { Changes, Removal } from "./changes";
import type { Advance } from "./progress";

type Removing = { tx: Prisma.TransactionClient; changes: Changes; advance: Advance };

/** Tables whose rows are found by slug, each before those that it refers to. */
const BY_SLUG = [
  ["statements", "Statement"],
  ["questions", "Question"],
  ["deadlines", "Deadline"],
  ["approvals", "Approval"],
  ["parties", "Party"],
  ["articles", "Article"],
] as const;

/** Takes out what no file says any more, after everything else has been written. */
export async function writeRemovals({ tx, changes, advance }: Removing): Promise<void> {
  await removeCitations({ tx, removed: changes.citations.removed });
  for (const [collection, table] of BY_SLUG) {
    const { removed } = changes[collection];
    await tx.$executeRawUnsafe(
      `DELETE FROM "${table}" WHERE "slug" IN (SELECT "value" FROM json_each(?))`,
      JSON.stringify(removed.map(({ key }) => key)),
    );
    advance(removed.length);
  }
  advance(changes.citations.removed.length);
}

async function removeCitations(args: {
  tx: Removing["tx"];
  removed: readonly Removal[];
}): Promise<void> {
  await args.tx.$executeRaw`
    DELETE FROM "Citation" WHERE "id" IN (
      SELECT c."id" FROM json_each(${JSON.stringify(args.removed.map(({ key }) => key))}) k
        JOIN "Statement" s ON s."slug" = substr(k."value", 1, instr(k."value", '/') - 1)
        JOIN "Article" a ON a."slug" = substr(k."value", instr(k."value", '/') + 1)
        JOIN "Citation" c ON c."statementId" = s."id" AND c."articleId" = a."id")`;
}
