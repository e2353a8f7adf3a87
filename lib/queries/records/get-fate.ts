import "server-only";
import { cache } from "react";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import type { PageKind } from "@/lib/filters/page-address";

/** Records by the part of an address that names their kind; approvals have no page, and data. */
export type RecordKind = PageKind | "approvals";

/** What became of a record that is not there: it has another name, or it was taken back. */
export type Fate =
  | { type: "renamed"; slug: string }
  /** `why` is null when it was taken out because no story file says it any more. */
  | { type: "withdrawn"; at: Date; why: string | null };

type Asked = { kind: RecordKind; slug: string };

export const getFate = cache((kind: RecordKind, slug: string) =>
  readFate({ database: getDatabase(), kind, slug }),
);

/** Null for a name that no record ever had. */
export async function readFate({
  database,
  kind,
  slug,
}: Asked & { database: DatabaseClient }): Promise<Fate | null> {
  const collection = collectionOf(kind);
  const renamed = await database.rename.findUnique({
    where: { collection_old: { collection, old: slug } },
  });
  if (renamed !== null) return { type: "renamed", slug: renamed.slug };
  const row = await findWithdrawn({ database, collection, slug });
  if (row?.withdrawnAt && row.withdrawnWhy !== null)
    return { type: "withdrawn", at: row.withdrawnAt, why: row.withdrawnWhy };
  if (row !== null) return null;
  const last = await database.revision.findFirst({
    where: { collection, key: slug },
    orderBy: { id: "desc" },
  });
  if (last?.action !== "removed") return null;
  return { type: "withdrawn", at: last.recordedAt, why: null };
}

type Collection = Exclude<RecordKind, "bidders" | "regulators">;

function collectionOf(kind: RecordKind): Collection {
  return kind === "bidders" || kind === "regulators" ? "parties" : kind;
}

async function findWithdrawn(args: {
  database: DatabaseClient;
  collection: Collection;
  slug: string;
}): Promise<{ withdrawnAt: Date | null; withdrawnWhy: string | null } | null> {
  const { database, collection, slug } = args;
  const asked = { where: { slug }, select: { withdrawnAt: true, withdrawnWhy: true } } as const;
  switch (collection) {
    case "statements":
      return database.statement.findUnique(asked);
    case "articles":
      return database.article.findUnique(asked);
    case "parties":
      return database.party.findUnique(asked);
    case "approvals":
      return database.approval.findUnique(asked);
    case "deadlines":
      return database.deadline.findUnique(asked);
    case "questions":
      return database.question.findUnique(asked);
  }
}
