import "server-only";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { STATEMENT_KIND_WORDING, STATEMENT_KINDS } from "@/lib/domain/statement";
import type { FilterVocabulary } from "@/lib/filters/timeline-filters";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { getCatalogue, getCatalogueAsOf, type Catalogue } from "./catalogue";
import { requireRow } from "./require-row";
import { STANDING } from "./standing";

/**
 * The values that each facet may take, with what to call them.
 * @param asOf the day whose names count; without it, the names of today.
 */
export async function listVocabulary(asOf?: CalendarDay): Promise<FilterVocabulary> {
  const catalogue = await (asOf === undefined ? getCatalogue() : getCatalogueAsOf(asOf));
  return readVocabulary({ database: getDatabase(), catalogue });
}

type Source = { database: DatabaseClient; catalogue: Catalogue };

export async function readVocabulary({ database, catalogue }: Source): Promise<FilterVocabulary> {
  const parties = [...catalogue.parties.values()];
  const named = (role: "bidder" | "regulator") =>
    parties
      .filter((party) => party.role === role)
      .map(({ slug, shortName }) => ({ slug, label: shortName }));
  return {
    bidder: named("bidder"),
    regulator: named("regulator"),
    kind: STATEMENT_KINDS.map((kind) => ({
      slug: kind,
      label: STATEMENT_KIND_WORDING[kind].label,
    })),
    source: await readSources({ database, catalogue }),
    article: articleOptions(catalogue),
  };
}

/** Only parties and articles that some statement originates from. */
async function readSources({ database, catalogue }: Source) {
  const rows = await database.statement.groupBy({
    by: ["originPartyId", "originArticleId"],
    where: STANDING,
  });
  return rows
    .map(({ originPartyId, originArticleId }) => {
      if (originPartyId === null) {
        const { slug, headline } = requireRow(catalogue.articles, originArticleId ?? 0);
        return { slug, label: `Article: ${headline}` };
      }
      const { slug, shortName } = requireRow(catalogue.parties, originPartyId);
      return { slug, label: shortName };
    })
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

function articleOptions({ articles }: Catalogue) {
  return [...articles.values()].map(({ slug, headline }) => ({ slug, label: headline }));
}
