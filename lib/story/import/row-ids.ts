import type { Prisma } from "@/lib/db/generated/client";

type Ids = ReadonlyMap<string, number>;
type Tx = Prisma.TransactionClient;

/** The numbers of rows by the slugs that story files use. */
export type ContextIds = {
  articles: Ids;
  parties: Ids;
  approvals: Ids;
  deadlines: Ids;
  questions: Ids;
  /** By question and position: `question/position`. */
  positions: Ids;
};

const select = { id: true, slug: true } as const;

export async function readPartyIds(tx: Tx): Promise<Ids> {
  return bySlug(await tx.party.findMany({ select }));
}

export async function readStatementIds(tx: Tx): Promise<Ids> {
  return bySlug(await tx.statement.findMany({ select }));
}

export async function readContextIds(tx: Tx): Promise<ContextIds> {
  return {
    articles: bySlug(await tx.article.findMany({ select })),
    parties: await readPartyIds(tx),
    approvals: bySlug(await tx.approval.findMany({ select })),
    deadlines: bySlug(await tx.deadline.findMany({ select })),
    questions: bySlug(await tx.question.findMany({ select })),
    positions: await readPositionIds(tx),
  };
}

/** @throws {Error} for a slug without a row, which the checks before an import rule out. */
export function idFor(ids: Ids, slug: string): number {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`Nothing in the database is called ${slug}.`);
  return id;
}

async function readPositionIds(tx: Tx): Promise<Ids> {
  const positions = await tx.position.findMany({ include: { question: { select } } });
  return new Map(positions.map(({ id, slug, question }) => [`${question.slug}/${slug}`, id]));
}

function bySlug(rows: { id: number; slug: string }[]): Ids {
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}
