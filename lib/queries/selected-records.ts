import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { getCatalogueAsOf, type Catalogue } from "./catalogue";
import { MOVING_IDS } from "./list-statements";
import type { Selection } from "./selection";
import { concernsKey } from "./timeline-keys";
import { conditionsOf } from "./timeline-sql";
import { tallyKeys } from "./timeline-tally";

/** What a selection is about, without its statements, of which there may be very many. */
export type SelectedRecords = {
  /** How many statements concern each party that any concerns, by slug. */
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
  const counted = [...source.catalogue.parties].flatMap(([id, { slug }]) => {
    const statements = tally.get(concernsKey(id)) ?? 0;
    return statements === 0 ? [] : [[slug, statements] as const];
  });
  return { parties: new Map(counted), moving: new Set(rows.map(({ slug }) => slug)) };
}

/** How many statements of a selection each article tells, by slug; one told twice counts once. */
export async function countToldIn(selection: Selection): Promise<ReadonlyMap<string, number>> {
  const catalogue = await getCatalogueAsOf(selection.asOf);
  return readToldIn({ database: getDatabase(), catalogue, selection });
}

export async function readToldIn(source: Source): Promise<ReadonlyMap<string, number>> {
  const rows = await source.database.$queryRaw<{ article: bigint; n: bigint }[]>`
    SELECT c."articleId" AS article, count(DISTINCT c."statementId") AS n FROM "Citation" c
    CROSS JOIN "TimelinePosting" t INDEXED BY "TimelinePosting_statement"
      ON t."key" = 0 AND t."statementId" = c."statementId"
    WHERE ${conditionsOf(source)} GROUP BY 1`;
  return new Map(
    rows.flatMap(({ article, n }) => {
      const slug = source.catalogue.articles.get(Number(article))?.slug;
      return slug === undefined ? [] : [[slug, Number(n)] as const];
    }),
  );
}
