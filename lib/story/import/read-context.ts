import type { Prisma } from "@/lib/db/generated/client";
import type { DateBasis, PartyRole } from "@/lib/domain/statement";
import type { CollectionName } from "../collections";
import type { FormOf } from "./forms";
import { fromColumns } from "./identity-form";
import { slugFor, type Slugs } from "./read-slugs";

type Tx = Prisma.TransactionClient;
type Reading = { tx: Tx; slugs: Slugs };

export async function readStory(tx: Tx): Promise<FormOf["story"][]> {
  const select = { slug: true, title: true, description: true, timeZone: true, language: true };
  return tx.story.findMany({ select });
}

/** Closed lists are CHECK constraints: what the database holds is one of their words. */
export async function readArticles({ tx, slugs }: Reading): Promise<FormOf["articles"][]> {
  const rows = await tx.article.findMany({
    omit: { id: true, publishedEarliest: true, publishedLatest: true },
  });
  return rows.map((row) => ({
    ...withIdentity({ row, slugs, collection: "articles" }),
    publishedBasis: row.publishedBasis as DateBasis,
  }));
}

export async function readParties({ tx, slugs }: Reading): Promise<FormOf["parties"][]> {
  const formerNames = {
    select: { name: true, shortName: true, until: true },
    orderBy: { until: "asc" },
  } as const;
  const rows = await tx.party.findMany({ omit: { id: true }, include: { formerNames } });
  return rows.map((row) => ({
    ...withIdentity({ row, slugs, collection: "parties" }),
    role: row.role as PartyRole,
  }));
}

export async function readApprovals({ tx, slugs }: Reading): Promise<FormOf["approvals"][]> {
  const rows = await tx.approval.findMany({ omit: { id: true } });
  return rows.map(({ regulatorId, ...row }) => {
    return {
      ...withIdentity({ row, slugs, collection: "approvals" }),
      regulator: slugFor(slugs.parties, regulatorId),
    };
  });
}

export async function readDeadlines({ tx, slugs }: Reading): Promise<FormOf["deadlines"][]> {
  const rows = await tx.deadline.findMany({ omit: { id: true } });
  return rows.map(({ setById, ...row }) => ({
    ...withIdentity({ row, slugs, collection: "deadlines" }),
    timeZoneBasis: row.timeZoneBasis as DateBasis,
    setBy: slugFor(slugs.parties, setById),
  }));
}

type Row = { slug: string; withdrawnAt: Date | null; withdrawnWhy: string | null };

/** A row with what it says of itself in the words of a story file. */
function withIdentity<Columns extends Row>(args: {
  row: Columns;
  slugs: Slugs;
  collection: CollectionName;
}) {
  const { withdrawnAt, withdrawnWhy, ...row } = args.row;
  const withdrawn = fromColumns({ withdrawnAt, withdrawnWhy });
  return { ...row, withdrawn, renamed: args.slugs.formerOf(args.collection, row.slug) };
}
