import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import type { FacetCounts } from "@/lib/filters/facet-counts";
import { getCatalogue, type Catalogue } from "./catalogue";
import { requireRow } from "./require-row";
import { timelineWhere, type Selection } from "./timeline-where";

export async function countFacets(selection: Selection): Promise<FacetCounts> {
  return readFacetCounts({ database: getDatabase(), catalogue: await getCatalogue(), selection });
}

type Source = { database: DatabaseClient; catalogue: Catalogue; selection: Selection };

export async function readFacetCounts(source: Source): Promise<FacetCounts> {
  const [bidder, regulator, kind, origins, article] = await Promise.all([
    countParties(source, "bidder"),
    countParties(source, "regulator"),
    countKinds(source),
    countOrigins(source),
    countArticles(source),
  ]);
  return { bidder, regulator, kind, source: origins, article };
}

async function countParties(
  { database, catalogue, selection }: Source,
  role: "bidder" | "regulator",
) {
  const rows = await database.statementParty.groupBy({
    by: ["partyId"],
    where: { party: { role }, statement: timelineWhere(selection, role) },
    _count: { statementId: true },
  });
  return new Map(
    rows.map((row) => [requireRow(catalogue.parties, row.partyId).slug, row._count.statementId]),
  );
}

async function countKinds({ database, selection }: Source) {
  const rows = await database.statement.groupBy({
    by: ["kind"],
    where: timelineWhere(selection, "kind"),
    _count: { id: true },
  });
  return new Map(rows.map((row) => [row.kind, row._count.id]));
}

async function countOrigins({ database, catalogue, selection }: Source) {
  const rows = await database.statement.groupBy({
    by: ["originPartyId", "originArticleId"],
    where: timelineWhere(selection, "source"),
    _count: { id: true },
  });
  const slugOf = (row: (typeof rows)[number]) =>
    row.originPartyId === null
      ? requireRow(catalogue.articles, row.originArticleId ?? 0).slug
      : requireRow(catalogue.parties, row.originPartyId).slug;
  return new Map(rows.map((row) => [slugOf(row), row._count.id]));
}

/** An article may carry a statement in two paragraphs, and still counts once for it. */
async function countArticles({ database, catalogue, selection }: Source) {
  const where = timelineWhere(selection, "article");
  const counts = await Promise.all(
    [...catalogue.articles].map(async ([articleId, { slug }]) => {
      const condition = { AND: [where, { citations: { some: { articleId } } }] };
      return [slug, await database.statement.count({ where: condition })] as const;
    }),
  );
  return new Map(counts.filter(([, count]) => count > 0));
}
