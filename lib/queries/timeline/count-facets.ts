import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { Prisma } from "@/lib/db/generated/client";
import { totalOf, type FacetCounts } from "@/lib/filters/facet-counts";
import type { Facet } from "@/lib/filters/timeline-filters";
import { getCatalogueAsOf, type Catalogue } from "../records/catalogue";
import { remembered } from "../remembered";
import { selectionKey, type Selection } from "./selection";
import { shownArticles } from "./shown-articles";
import { partyOf, valueOf } from "./timeline-keys";
import { conditionsOf, POSTED_FACETS } from "./timeline-sql";
import { tallyKeys } from "./timeline-tally";

const { sql, join } = Prisma;

/**
 * For each facet, how many statements each of its values would give beside the other choices. Of
 * articles, those that are offered for a choice (`shownArticles`); every other value that is counted.
 */
export async function countFacets(selection: Selection): Promise<FacetCounts> {
  const catalogue = await getCatalogueAsOf(selection.asOf);
  return remembered({
    key: ["facets", selectionKey(selection)],
    read: () => readFacetCounts({ database: getDatabase(), catalogue, selection }),
    weightOf: () => 500,
  });
}

/** How many statements a selection has. */
export async function countStatements(selection: Selection): Promise<number> {
  return totalOf({ counts: await countFacets(selection), filters: selection.filters });
}

type Source = { database: DatabaseClient; catalogue: Catalogue; selection: Selection };

export async function readFacetCounts(source: Source): Promise<FacetCounts> {
  const { filters } = source.selection;
  const chosen = POSTED_FACETS.filter((facet) => filters[facet].length > 0);
  const [article, together, ...apart] = await Promise.all([
    countArticles(source),
    tallyKeys(source),
    ...chosen.map((facet) => tallyKeys({ ...source, except: facet })),
  ]);
  const count = (facet: (typeof chosen)[number]) =>
    toCounts({ facet, tally: apart[chosen.indexOf(facet)] ?? together, ...source });
  return {
    bidder: count("bidder"),
    regulator: count("regulator"),
    party: count("party"),
    kind: count("kind"),
    source: count("source"),
    article,
  };
}

function toCounts(args: {
  facet: Facet;
  tally: ReadonlyMap<number, number>;
  catalogue: Catalogue;
}): ReadonlyMap<string, number> {
  const { facet, tally, catalogue } = args;
  const counts = new Map<string, number>();
  for (const [key, statements] of tally) {
    const value = valueOf(key, catalogue);
    if (value?.facet === facet) counts.set(value.slug, statements);
    const party = facet === "party" ? partyOf(key, catalogue) : null;
    if (party !== null) counts.set(party, statements);
  }
  return counts;
}

/** An article may carry a statement in two paragraphs, and still counts once for it. */
async function countArticles({ database, catalogue, selection }: Source) {
  const shown = shownArticles({ catalogue, selection });
  if (shown.size === 0) return new Map<string, number>();
  const cited = sql`SELECT c."statementId" AS id, c."articleId" AS article FROM "Citation" c
    WHERE c."articleId" IN (${join([...shown.keys()])}) GROUP BY 1, 2`;
  const where = conditionsOf({ catalogue, selection, except: "article" });
  const rows = await database.$queryRaw<{ article: bigint; n: bigint }[]>`
    SELECT x.article, count(*) AS n FROM (${cited}) x
    CROSS JOIN "TimelinePosting" t INDEXED BY "TimelinePosting_statement"
      ON t."key" = 0 AND t."statementId" = x.id
    WHERE ${where} GROUP BY 1`;
  const counts = new Map([...shown.values()].map(({ slug }) => [slug, 0]));
  for (const { article, n } of rows) {
    const slug = shown.get(Number(article))?.slug;
    if (slug !== undefined) counts.set(slug, Number(n));
  }
  return counts;
}
