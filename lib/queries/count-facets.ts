import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { Prisma } from "@/lib/db/generated/client";
import type { FacetCounts } from "@/lib/filters/facet-counts";
import type { Facet } from "@/lib/filters/timeline-filters";
import { getCatalogueAsOf, type Catalogue } from "./catalogue";
import { selectionSql } from "./timeline-sql";
import type { Selection } from "./timeline-where";

const { sql } = Prisma;

/** For each facet, how many statements each of its values would give beside the other choices. */
export async function countFacets(selection: Selection): Promise<FacetCounts> {
  return readFacetCounts({
    database: getDatabase(),
    catalogue: await getCatalogueAsOf(selection.asOf),
    selection,
  });
}

type Source = { database: DatabaseClient; catalogue: Catalogue; selection: Selection };

export async function readFacetCounts(source: Source): Promise<FacetCounts> {
  const [bidder, regulator, kind, origins, article] = await Promise.all([
    count(source, "bidder"),
    count(source, "regulator"),
    count(source, "kind"),
    count(source, "source"),
    count(source, "article"),
  ]);
  return { bidder, regulator, kind, source: origins, article };
}

type CountRow = { slug: string; statements: bigint };

async function count({ database, catalogue, selection }: Source, facet: Facet) {
  const condition = selectionSql({ selection, catalogue, except: facet });
  const rows = await database.$queryRaw<CountRow[]>(COUNTS[facet](condition));
  return new Map(rows.map(({ slug, statements }) => [slug, Number(statements)]));
}

const COUNTS: Record<Facet, (condition: Prisma.Sql) => Prisma.Sql> = {
  bidder: (condition) => countParties("bidder", condition),
  regulator: (condition) => countParties("regulator", condition),
  kind: (condition) => sql`
    SELECT s."kind" AS "slug", count(*) AS "statements" FROM "Statement" s
    WHERE ${condition} GROUP BY s."kind"`,
  source: (condition) => sql`
    SELECT COALESCE(p."slug", a."slug") AS "slug", n AS "statements"
    FROM (SELECT s."originPartyId" AS party, s."originArticleId" AS article, count(*) AS n
          FROM "Statement" s WHERE ${condition} GROUP BY 1, 2)
    LEFT JOIN "Party" p ON p."id" = party LEFT JOIN "Article" a ON a."id" = article`,
  // An article may carry a statement in two paragraphs, and still counts once for it.
  article: (condition) => sql`
    SELECT a."slug" AS "slug", n AS "statements"
    FROM (SELECT c."articleId" AS article, count(DISTINCT s."id") AS n
          FROM "Statement" s JOIN "Citation" c ON c."statementId" = s."id"
          WHERE ${condition} GROUP BY 1)
    JOIN "Article" a ON a."id" = article`,
};

function countParties(role: "bidder" | "regulator", condition: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT p."slug" AS "slug", n AS "statements"
    FROM (SELECT x."partyId" AS party, count(*) AS n
          FROM "Statement" s JOIN "StatementParty" x ON x."statementId" = s."id"
          WHERE ${condition} GROUP BY 1)
    JOIN "Party" p ON p."id" = party AND p."role" = ${role}`;
}
