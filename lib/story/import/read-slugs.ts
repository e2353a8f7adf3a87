import type { CollectionName } from "../collections";
import { groupBy } from "./group-by";
import type { Prisma } from "@/lib/db/generated/client";

type Names = ReadonlyMap<number, string>;

/** The slugs of what other records refer to, by the number of the row. */
export type Slugs = {
  articles: Names;
  parties: Names;
  approvals: Names;
  deadlines: Names;
  questions: Names;
  positions: Names;
  /** What a record was called before, in the order of letters. */
  formerOf: (collection: CollectionName, slug: string) => string[];
};

export async function readSlugs(tx: Prisma.TransactionClient): Promise<Slugs> {
  const select = { id: true, slug: true } as const;
  const renames = groupBy(
    await tx.rename.findMany({ orderBy: { old: "asc" } }),
    ({ collection, slug }) => `${collection} ${slug}`,
  );
  return {
    formerOf: (collection, slug) =>
      (renames.get(`${collection} ${slug}`) ?? []).map(({ old }) => old),
    articles: byId(await tx.article.findMany({ select })),
    parties: byId(await tx.party.findMany({ select })),
    approvals: byId(await tx.approval.findMany({ select })),
    deadlines: byId(await tx.deadline.findMany({ select })),
    questions: byId(await tx.question.findMany({ select })),
    positions: byId(await tx.position.findMany({ select })),
  };
}

/** @throws {Error} when a foreign key leads nowhere: the database is damaged. */
export function slugFor(names: Names, id: number): string {
  const slug = names.get(id);
  if (slug === undefined) throw new Error(`The database refers to row ${id}, which is not there.`);
  return slug;
}

function byId(rows: { id: number; slug: string }[]): Names {
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
