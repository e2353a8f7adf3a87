import type { Prisma } from "@/lib/db/generated/client";
import type { DateBasis, PartyRole } from "@/lib/domain/statement";
import type { FormOf } from "./forms";
import { slugFor, type Slugs } from "./read-slugs";

type Tx = Prisma.TransactionClient;
type Reading = { tx: Tx; slugs: Slugs };

export async function readStory(tx: Tx): Promise<FormOf["story"][]> {
  const select = { slug: true, title: true, description: true, timeZone: true, language: true };
  return tx.story.findMany({ select });
}

/** Closed lists are CHECK constraints: what the database holds is one of their words. */
export async function readArticles(tx: Tx): Promise<FormOf["articles"][]> {
  const rows = await tx.article.findMany({
    omit: { id: true, publishedEarliest: true, publishedLatest: true },
  });
  return rows.map((row) => ({ ...row, publishedBasis: row.publishedBasis as DateBasis }));
}

export async function readParties(tx: Tx): Promise<FormOf["parties"][]> {
  const formerNames = {
    select: { name: true, shortName: true, until: true },
    orderBy: { until: "asc" },
  } as const;
  const rows = await tx.party.findMany({ omit: { id: true }, include: { formerNames } });
  return rows.map((row) => ({ ...row, role: row.role as PartyRole }));
}

export async function readApprovals({ tx, slugs }: Reading): Promise<FormOf["approvals"][]> {
  const rows = await tx.approval.findMany({ omit: { id: true } });
  return rows.map(({ regulatorId, ...row }) => {
    return { ...row, regulator: slugFor(slugs.parties, regulatorId) };
  });
}

export async function readDeadlines({ tx, slugs }: Reading): Promise<FormOf["deadlines"][]> {
  const rows = await tx.deadline.findMany({ omit: { id: true } });
  return rows.map(({ setById, ...row }) => ({
    ...row,
    timeZoneBasis: row.timeZoneBasis as DateBasis,
    setBy: slugFor(slugs.parties, setById),
  }));
}
