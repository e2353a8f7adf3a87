import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { searchMatch } from "./search-match";
import type { RankCursor } from "./rank-cursor";
import { conditionsOf, type Selected } from "../timeline/timeline-sql";

const { sql, empty } = Prisma;

export type RankedStretch = {
  cursor: RankCursor | null;
  /** Towards the better answers. */
  isBackward: boolean;
  most: number;
};

/**
 * How much a word counts in each text of a statement: headline, summary, quotations, description of the
 * speaker, articles (which many statements share), parties.
 */
export const RANK_WEIGHTS = [8, 4, 4, 2, 1, 4] as const;

/**
 * The postings of a search, the best answers first (bm25, https://www.sqlite.org/fts5.html#the_bm25_function:
 * the lower, the better); of equal ones the newest. How rare a word is, is counted over all statements, on
 * every reading day; which statements are found is not.
 */
export function rankedPostings(
  selected: Pick<Selected, "selection" | "catalogue"> & { stretch: RankedStretch },
): Prisma.Sql {
  const { selection, catalogue, stretch } = selected;
  const { q } = selection.filters;
  const match = q === null ? null : searchMatch(q, catalogue);
  const beside = { ...selection, filters: { ...selection.filters, q: null } };
  const [headline, summary, quotations, speaker, articles, parties] = RANK_WEIGHTS;
  return sql`WITH ranked AS MATERIALIZED (
      SELECT t."statementId", t."occurredLatest", t."occurredEarliest", t."slug",
        bm25("StatementSearch", ${headline}, ${summary}, ${quotations}, ${speaker}, ${articles}, ${parties}) AS "rank"
      FROM "StatementSearch" CROSS JOIN "TimelinePosting" t INDEXED BY "TimelinePosting_statement"
        ON t."key" = 0 AND t."statementId" = "StatementSearch"."rowid"
      WHERE "StatementSearch" MATCH ${match} AND ${conditionsOf({ selection: beside, catalogue })})
    SELECT * FROM ranked t ${beyond(stretch)} ${rankedOrder(stretch)} LIMIT ${stretch.most}`;
}

export function rankedOrder({ isBackward }: RankedStretch): Prisma.Sql {
  return isBackward
    ? sql`ORDER BY t."rank" DESC, t."occurredLatest", t."occurredEarliest", t."slug"`
    : sql`ORDER BY t."rank", t."occurredLatest" DESC, t."occurredEarliest" DESC, t."slug" DESC`;
}

function beyond({ cursor, isBackward }: RankedStretch): Prisma.Sql {
  if (cursor === null) return empty;
  const { rank, latest, earliest, slug } = cursor;
  const [further, among] = isBackward ? [sql`<`, sql`>`] : [sql`>`, sql`<`];
  return sql`WHERE t."rank" ${further} ${rank} OR (t."rank" = ${rank}
    AND (t."occurredLatest", t."occurredEarliest", t."slug") ${among} (${latest}, ${earliest}, ${slug}))`;
}
