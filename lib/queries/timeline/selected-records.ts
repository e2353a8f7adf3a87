import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { Prisma } from "@/lib/db/generated/client";
import { getCatalogueAsOf, type Catalogue } from "../records/catalogue";
import { MOVING_IDS } from "./list-statements";
import type { Selection } from "./selection";
import { partyKey } from "./timeline-keys";
import { branchesOf, conditionsOf } from "./timeline-sql";
import { tallyKeys } from "./timeline-tally";

const { sql, join } = Prisma;

/** What a selection is about, without its statements, of which there may be very many. */
export type SelectedRecords = {
  /** How many statements concern each party that any concerns, or were first carried by an outlet; by slug. */
  parties: ReadonlyMap<string, number>;
  /** Slugs of the statements among them that move something or take a side. */
  moving: ReadonlySet<string>;
};

type Source = { database: DatabaseClient; catalogue: Catalogue; selection: Selection };

export async function getSelectedRecords(selection: Selection): Promise<SelectedRecords> {
  const catalogue = await getCatalogueAsOf(selection.asOf);
  return readSelectedRecords({ database: getDatabase(), catalogue, selection });
}

export async function readSelectedRecords(source: Source): Promise<SelectedRecords> {
  const [tally, rows] = await Promise.all([
    tallyKeys(source),
    source.database.$queryRaw<{ slug: string }[]>`
      SELECT t."slug" FROM (${MOVING_IDS}) d
      CROSS JOIN "TimelinePosting" t INDEXED BY "TimelinePosting_statement"
        ON t."key" = 0 AND t."statementId" = d."id"
      WHERE ${conditionsOf(source)}`,
  ]);
  const counted = [...source.catalogue.parties].flatMap(([id, party]) => {
    const statements = tally.get(partyKey(id, party)) ?? 0;
    return statements === 0 ? [] : [[party.slug, statements] as const];
  });
  return { parties: new Map(counted), moving: new Set(rows.map(({ slug }) => slug)) };
}

/**
 * How many statements of a selection each article tells, by slug; one told twice counts once.
 * @param articles slugs of the only articles that count; null for all of them.
 */
export async function countToldIn(
  selection: Selection,
  articles: readonly string[] | null,
): Promise<ReadonlyMap<string, number>> {
  const catalogue = await getCatalogueAsOf(selection.asOf);
  return readToldIn({ database: getDatabase(), catalogue, selection, articles });
}

export async function readToldIn(
  source: Source & { articles: readonly string[] | null },
): Promise<ReadonlyMap<string, number>> {
  const { database, catalogue, articles } = source;
  const rows = await database.$queryRaw<{ article: bigint; n: bigint }[]>`
    SELECT told."articleId" AS article, count(DISTINCT told."statementId") AS n
    FROM (${articles === null ? toldBySelection(source) : toldByArticles(source, articles)}) told
    GROUP BY 1`;
  return new Map(
    rows.flatMap(({ article, n }) => {
      const slug = catalogue.articles.get(Number(article))?.slug;
      return slug === undefined ? [] : [[slug, Number(n)] as const];
    }),
  );
}

/** From the statements to the articles: a narrow selection has few. */
function toldBySelection(source: Source): Prisma.Sql {
  const branches = branchesOf(source).map(
    ({ from, where }) => sql`SELECT t."statementId" FROM ${from} WHERE ${where}`,
  );
  return sql`SELECT c."articleId", c."statementId" FROM (${join(branches, " UNION ALL ")}) s
    CROSS JOIN "Citation" c ON c."statementId" = s."statementId"`;
}

function toldByArticles(source: Source, articles: readonly string[]): Prisma.Sql {
  return sql`SELECT c."articleId", c."statementId" FROM "Article" a
    CROSS JOIN "Citation" c ON c."articleId" = a."id"
    CROSS JOIN "TimelinePosting" t INDEXED BY "TimelinePosting_statement"
      ON t."key" = 0 AND t."statementId" = c."statementId"
    WHERE a."slug" IN (SELECT value FROM json_each(${JSON.stringify(articles)}))
      AND ${conditionsOf(source)}`;
}

/** Whether a selection has a statement. */
export async function isSelected(slug: string, selection: Selection): Promise<boolean> {
  const catalogue = await getCatalogueAsOf(selection.asOf);
  return readIsSelected({ database: getDatabase(), catalogue, selection, slug });
}

export async function readIsSelected(source: Source & { slug: string }): Promise<boolean> {
  const rows = await source.database.$queryRaw<unknown[]>`
    SELECT 1 FROM "Statement" s CROSS JOIN "TimelinePosting" t INDEXED BY "TimelinePosting_statement"
      ON t."key" = 0 AND t."statementId" = s."id"
    WHERE s."slug" = ${source.slug} AND ${conditionsOf(source)}`;
  return rows.length > 0;
}
