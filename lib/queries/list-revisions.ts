import "server-only";
import { z } from "zod";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { REVISION_ACTIONS, type Revision } from "@/lib/domain/revision";
import { oneOf } from "./one-of";

const storedRecord = z.record(z.string(), z.unknown());

/** The newest changes to records that were there already, and how many records each import added. */
export type CorrectionsLog = {
  corrections: Revision[];
  additions: { recordedAt: Date; records: number }[];
};

/** @param limit how many corrections, newest first. */
export function listCorrections({ limit }: { limit: number }): Promise<CorrectionsLog> {
  return readCorrections({ database: getDatabase(), limit });
}

export async function readCorrections({
  database,
  limit,
}: {
  database: DatabaseClient;
  limit: number;
}): Promise<CorrectionsLog> {
  const [rows, groups] = await Promise.all([
    database.revision.findMany({
      where: { action: { not: "added" } },
      orderBy: { id: "desc" },
      take: limit,
    }),
    database.revision.groupBy({
      by: ["recordedAt"],
      where: { action: "added" },
      _count: { id: true },
      orderBy: { recordedAt: "desc" },
      take: limit,
    }),
  ]);
  return {
    corrections: rows.map(({ recordedAt, action, collection, key, before, after }) => ({
      recordedAt,
      action: oneOf(REVISION_ACTIONS, action),
      collection,
      key,
      before: toRecord(before),
      after: toRecord(after),
    })),
    additions: groups.map((group) => ({ recordedAt: group.recordedAt, records: group._count.id })),
  };
}

function toRecord(json: string | null) {
  return json === null ? null : storedRecord.parse(JSON.parse(json));
}
