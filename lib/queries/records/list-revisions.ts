import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { REVISION_ACTIONS, type Revision, toJsonRecord } from "@/lib/domain/revision";
import { oneOf } from "../one-of";

/** Changes to records that were there already, newest first. */
export type CorrectionsPage = {
  corrections: Revision[];
  /** The last of them, if others follow. */
  last: number | null;
};

/** How many records each import added, newest first. */
export type Additions = { recordedAt: Date; records: number }[];

type Asked = {
  /** How many. */
  limit: number;
  /** The correction they follow; without it they are the newest. */
  after?: number | null;
};

export function listCorrections(asked: Asked): Promise<CorrectionsPage> {
  return readCorrections({ database: getDatabase(), ...asked });
}

export function listAdditions({ limit }: { limit: number }): Promise<Additions> {
  return readAdditions({ database: getDatabase(), limit });
}

export async function readCorrections({
  database,
  limit,
  after = null,
}: Asked & { database: DatabaseClient }): Promise<CorrectionsPage> {
  const rows = await database.revision.findMany({
    where: { action: { not: "added" }, ...(after === null ? {} : { id: { lt: after } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const corrections = rows.slice(0, limit);
  return {
    corrections: corrections.map(({ recordedAt, action, collection, key, before, after: now }) => ({
      recordedAt,
      action: oneOf(REVISION_ACTIONS, action),
      collection,
      key,
      before: toRecord(before),
      after: toRecord(now),
    })),
    last: rows.length > limit ? (corrections.at(-1)?.id ?? null) : null,
  };
}

export async function readAdditions({
  database,
  limit,
}: {
  database: DatabaseClient;
  limit: number;
}): Promise<Additions> {
  const groups = await database.revision.groupBy({
    by: ["recordedAt"],
    where: { action: "added" },
    _count: { id: true },
    orderBy: { recordedAt: "desc" },
    take: limit,
  });
  return groups.map(({ recordedAt, _count }) => ({ recordedAt, records: _count.id }));
}

function toRecord(json: string | null) {
  return json === null ? null : toJsonRecord(JSON.parse(json));
}
