import "server-only";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { STATEMENT_KIND_WORDING, STATEMENT_KINDS, type PartyRole } from "@/lib/domain/statement";
import type { FilterVocabulary } from "@/lib/filters/timeline-filters";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { getNames, type Catalogue } from "./catalogue";
import { remembered } from "../remembered";
import { valueOf } from "../timeline/timeline-keys";

/**
 * The values that each facet may take, with what to call them.
 * @param asOf the day whose names count; without it, the names of today.
 */
export async function listVocabulary(asOf?: CalendarDay): Promise<FilterVocabulary> {
  const { catalogue, namesOf } = await getNames(asOf);
  return remembered({
    key: ["vocabulary", namesOf],
    read: () => readVocabulary({ database: getDatabase(), catalogue }),
    // A name and a slug are a small part of a record.
    weightOf: ({ article, source }) => (article.length + source.length) / 4,
  });
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
    party: parties.map(({ slug, shortName, role }) => {
      const option = { slug, label: shortName };
      return OFFERED_ELSEWHERE.includes(role) ? { ...option, isElsewhere: true as const } : option;
    }),
    kind: STATEMENT_KINDS.map((kind) => ({
      slug: kind,
      label: STATEMENT_KIND_WORDING[kind].label,
    })),
    source: await readSources({ database, catalogue }),
    article: articleOptions(catalogue),
  };
}

/** Bidders and regulators have facets of their own; outlets are sources. */
const OFFERED_ELSEWHERE: readonly PartyRole[] = ["bidder", "regulator", "outlet"];

/** Only parties and articles that some statement originates from. */
async function readSources({ database, catalogue }: Source) {
  const rows = await database.$queryRaw<
    { key: bigint }[]
  >`SELECT DISTINCT "key" FROM "TimelineDay"`;
  const used = new Set(
    rows.flatMap(({ key }) => {
      const value = valueOf(Number(key), catalogue);
      return value?.facet === "source" ? [value.slug] : [];
    }),
  );
  const options = [
    ...[...catalogue.parties.values()].map(({ slug, shortName }) => ({ slug, label: shortName })),
    ...articleOptions(catalogue).map(({ slug, label }) => ({ slug, label: `Article: ${label}` })),
  ];
  return options
    .filter(({ slug }) => used.has(slug))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

function articleOptions({ articles }: Catalogue) {
  return [...articles.values()].map(({ slug, headline }) => ({ slug, label: headline }));
}
