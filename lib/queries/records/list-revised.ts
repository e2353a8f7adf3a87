import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import type { Statement } from "@/lib/domain/statement";

/** When what the tracker holds of each statement last changed, by slug: its own record or a citation. */
export type RevisedAt = ReadonlyMap<string, Date>;

type Cited = Pick<Statement, "slug" | "recordedAt" | "citations">;

export function listRevisedAt(statements: readonly Cited[]): Promise<RevisedAt> {
  return readRevisedAt({ database: getDatabase(), statements });
}

/** When anything at all last changed; null before the first import. */
export const getLastRevision = cache(() => readLastRevision(getDatabase()));

export async function readLastRevision(database: DatabaseClient): Promise<Date | null> {
  const last = await database.revision.findFirst({
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { recordedAt: true },
  });
  return last?.recordedAt ?? null;
}

/** The number of the last revision: another whenever anything changed; 0 before the first. */
export async function readLastRevisionId(database: DatabaseClient): Promise<number> {
  const last = await database.revision.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  return last?.id ?? 0;
}

/** So many statements are asked after at once. */
const STATEMENTS_AT_ONCE = 1_000;

const rowsSchema = z.array(z.object({ key: z.string(), at: z.string() }));

export async function readRevisedAt({
  database,
  statements,
}: {
  database: DatabaseClient;
  statements: readonly Cited[];
}): Promise<RevisedAt> {
  const revised = new Map(statements.map(({ slug, recordedAt }) => [slug, recordedAt]));
  for (let start = 0; start < statements.length; start += STATEMENTS_AT_ONCE) {
    const part = statements.slice(start, start + STATEMENTS_AT_ONCE);
    for (const { key, at } of await revisionsOf(database, part)) {
      const slug = key.split("/")[0] ?? key;
      const known = revised.get(slug);
      if (known === undefined || at > known) revised.set(slug, at);
    }
  }
  return revised;
}

/**
 * Citations are kept under the key `statement/article`. The keys travel as one JSON value each: a query
 * takes only so many of them one by one.
 */
async function revisionsOf(database: DatabaseClient, statements: readonly Cited[]) {
  const slugs = JSON.stringify(statements.map(({ slug }) => slug));
  const citations = statements.flatMap(({ slug, citations: cited }) =>
    cited.map(({ article }) => `${slug}/${article.slug}`),
  );
  const rows: unknown = await database.$queryRaw`
    SELECT key, max(recordedAt) AS at FROM Revision
      WHERE collection = 'statements' AND key IN (SELECT value FROM json_each(${slugs}))
      GROUP BY key
    UNION ALL SELECT key, max(recordedAt) FROM Revision
      WHERE collection = 'citations'
        AND key IN (SELECT value FROM json_each(${JSON.stringify(citations)}))
      GROUP BY key`;
  return rowsSchema.parse(rows).map(({ key, at }) => ({ key, at: new Date(at) }));
}
