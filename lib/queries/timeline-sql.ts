import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { FACETS, rangeOf, type Facet, type TimelineFilters } from "@/lib/filters/timeline-filters";
import type { Catalogue } from "./catalogue";
import { searchMatch } from "./search-match";
import type { Selection } from "./timeline-where";

const { sql, join } = Prisma;

/** The statements that stand, in SQL about the alias `s`; the same as `STANDING`. */
export const STANDS = sql`s."withdrawnAt" IS NULL`;

/**
 * The condition of a selection on a statement `s`, the same as `timelineWhere` and, beyond it, the search.
 * @param catalogue the names of the reading day: a search finds no party by a name it took later.
 * @param except a facet whose own choice is left out, for counting what each of its values would give.
 */
export function selectionSql({
  selection,
  catalogue,
  except,
}: {
  selection: Selection;
  catalogue: Catalogue;
  except?: Facet;
}): Prisma.Sql {
  const { filters, asOf, contestedQuestions } = selection;
  const facets = FACETS.filter((facet) => facet !== except && filters[facet].length > 0);
  const conditions = [
    STANDS,
    sql`s."publicLatest" <= ${asOf}`,
    ...rangeSql(filters),
    ...facets.map((facet) => FACET_SQL[facet](filters[facet])),
    ...(filters.contested ? [contestedSql(contestedQuestions)] : []),
    ...(filters.q === null ? [] : [searchSql(searchMatch(filters.q, catalogue))]),
  ];
  return join(conditions, " AND ");
}

/** The order of the timeline, as `compareByOccurrence` has it. */
export function orderSql(order: TimelineFilters["order"]): Prisma.Sql {
  return order === "newest"
    ? sql`s."occurredLatest" DESC, s."occurredEarliest" DESC, s."slug" DESC`
    : sql`s."occurredLatest" ASC, s."occurredEarliest" ASC, s."slug" ASC`;
}

const FACET_SQL: Record<Facet, (slugs: readonly string[]) => Prisma.Sql> = {
  bidder: (slugs) => concernsSql("bidder", slugs),
  regulator: (slugs) => concernsSql("regulator", slugs),
  kind: (kinds) => sql`s."kind" IN (${join([...kinds])})`,
  source: (slugs) => sql`(
    s."originPartyId" IN (SELECT "id" FROM "Party" WHERE "slug" IN (${join([...slugs])}))
    OR s."originArticleId" IN (SELECT "id" FROM "Article" WHERE "slug" IN (${join([...slugs])})))`,
  article: (slugs) => sql`EXISTS (SELECT 1 FROM "Citation" c WHERE c."statementId" = s."id"
    AND c."articleId" IN (SELECT "id" FROM "Article" WHERE "slug" IN (${join([...slugs])})))`,
};

function concernsSql(role: "bidder" | "regulator", slugs: readonly string[]): Prisma.Sql {
  return sql`EXISTS (SELECT 1 FROM "StatementParty" sp WHERE sp."statementId" = s."id"
    AND sp."partyId" IN (SELECT "id" FROM "Party" WHERE "role" = ${role} AND "slug" IN (${join([...slugs])})))`;
}

function contestedSql(questions: readonly string[]): Prisma.Sql {
  if (questions.length === 0) return sql`FALSE`;
  return sql`EXISTS (SELECT 1 FROM "PositionStatement" ps WHERE ps."statementId" = s."id"
    AND ps."questionId" IN (SELECT "id" FROM "Question" WHERE "slug" IN (${join([...questions])})))`;
}

function searchSql(match: string | null): Prisma.Sql {
  if (match === null) return sql`FALSE`;
  return sql`s."id" IN (SELECT "rowid" FROM "StatementSearch" WHERE "StatementSearch" MATCH ${match})`;
}

/** A span is in when it touches the range. */
function rangeSql(filters: TimelineFilters): Prisma.Sql[] {
  const { first, last } = rangeOf(filters);
  return [
    ...(first === null ? [] : [sql`s."occurredLatest" >= ${first}`]),
    ...(last === null ? [] : [sql`s."occurredEarliest" <= ${last}`]),
  ];
}
