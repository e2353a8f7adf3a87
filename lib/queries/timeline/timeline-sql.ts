import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { FACETS, rangeOf, type Facet, type TimelineFilters } from "@/lib/filters/timeline-filters";
import type { Catalogue } from "../records/catalogue";
import { searchMatch } from "../search/search-match";
import type { Selection } from "./selection";
import { EVERY_STATEMENT, keysOf } from "./timeline-keys";

const { sql, join } = Prisma;

/** A selection, and the names of its reading day: a search finds no party by a name it took later. */
export type Selected = {
  selection: Selection;
  catalogue: Catalogue;
  /** A facet whose own choice is left out, for counting what each of its values would give. */
  except?: Facet;
};

/**
 * Where the postings `t` of a selection are read from, and which of them count. Each branch is one
 * stretch of the table; no statement is in two of them.
 */
export type Branch = {
  from: Prisma.Sql;
  where: Prisma.Sql;
  /** Whether it runs along the table, in the order of the timeline. */
  isAlongTable: boolean;
};

/**
 * The postings of a selection. One condition says where they are read from: what a search, an article
 * or a dispute names is looked up; else a facet's values are read in the order of the timeline; else
 * the whole timeline is. The other conditions are asked of each posting, which holds the answers.
 */
export function branchesOf(selected: Selected): Branch[] {
  const { selection } = selected;
  const facets = facetKeys(selected);
  const lists = listedIds(selected);
  const always = [...publicSql(selection), ...rangeSql(selection.filters)];
  const [driver, ...otherLists] = lists;
  const inLists = otherLists.map((ids) => sql`t."statementId" IN (${ids})`);
  if (driver !== undefined) {
    const from = sql`(${driver}) d CROSS JOIN "TimelinePosting" t INDEXED BY "TimelinePosting_statement"
      ON t."key" = 0 AND t."statementId" = d."id"`;
    const where = join([...always, ...inLists, ...facets.map(hasOneOf)], " AND ");
    return [{ from, where, isAlongTable: false }];
  }
  const [first, ...others] = facets;
  const conditions = [...always, ...others.map(hasOneOf)];
  return (first ?? [EVERY_STATEMENT]).map((key, index, keys) => ({
    from: sql`"TimelinePosting" t`,
    isAlongTable: true,
    where: join(
      [
        sql`t."key" = ${key}`,
        ...conditions,
        ...keys.slice(0, index).map((earlier) => sql`NOT ${has(earlier)}`),
      ],
      " AND ",
    ),
  }));
}

/** The whole condition on one posting `t`, wherever it is read from. */
export function conditionsOf(selected: Selected): Prisma.Sql {
  const { selection } = selected;
  const conditions = [
    ...publicSql(selection),
    ...rangeSql(selection.filters),
    ...facetKeys(selected).map(hasOneOf),
    ...listedIds(selected).map((ids) => sql`t."statementId" IN (${ids})`),
  ];
  return join(conditions, " AND ");
}

/** Whether anything but the reading day narrows the selection. */
export function isWholeTimeline(selected: Selected): boolean {
  const { first, last } = rangeOf(selected.selection.filters);
  const isOpen = first === null && last === null && selected.selection.publicAfter === undefined;
  return isOpen && facetKeys(selected).length === 0 && listedIds(selected).length === 0;
}

/** The chosen keys of each facet that has any, the facet with the fewest statements a value first. */
function facetKeys({ selection, catalogue, except }: Selected): number[][] {
  return (["source", "party", "regulator", "bidder", "kind"] as const).flatMap((facet) => {
    const slugs: readonly string[] = selection.filters[facet];
    if (facet === except || slugs.length === 0) return [];
    return [keysOf({ facet, slugs, catalogue }) ?? []];
  });
}

/** Lists of statements, each as a query for `id`. */
function listedIds({ selection, catalogue, except }: Selected): Prisma.Sql[] {
  const { filters, contestedQuestions } = selection;
  return [
    ...(except === "article" || filters.article.length === 0 ? [] : [citedSql(filters.article)]),
    ...(filters.q === null ? [] : [foundSql(searchMatch(filters.q, catalogue))]),
    ...(filters.contested ? [disputedSql(contestedQuestions)] : []),
  ];
}

const NOTHING = sql`SELECT NULL AS "id" WHERE FALSE`;

function citedSql(slugs: readonly string[]): Prisma.Sql {
  return sql`SELECT DISTINCT c."statementId" AS "id" FROM "Article" a
    CROSS JOIN "Citation" c ON c."articleId" = a."id" WHERE a."slug" IN (${join([...slugs])})`;
}

function foundSql(match: string | null): Prisma.Sql {
  if (match === null) return NOTHING;
  return sql`SELECT "rowid" AS "id" FROM "StatementSearch" WHERE "StatementSearch" MATCH ${match}`;
}

function disputedSql(questions: readonly string[]): Prisma.Sql {
  if (questions.length === 0) return NOTHING;
  return sql`SELECT DISTINCT p."statementId" AS "id" FROM "Question" q
    CROSS JOIN "PositionStatement" p ON p."questionId" = q."id"
    CROSS JOIN "Position" answer ON answer."id" = p."positionId" AND NOT answer."isUnknown"
    WHERE q."slug" IN (${join([...questions])})`;
}

function hasOneOf(keys: readonly number[]): Prisma.Sql {
  return keys.length === 0 ? sql`FALSE` : sql`(${join(keys.map(has), " OR ")})`;
}

function has(key: number): Prisma.Sql {
  return sql`instr(t."facets", ${`,${key},`}) > 0`;
}

function publicSql({ asOf, publicAfter }: Selection): Prisma.Sql[] {
  const byThen = sql`t."publicLatest" <= ${asOf}`;
  return publicAfter === undefined ? [byThen] : [byThen, sql`t."publicLatest" > ${publicAfter}`];
}

/** A span is in when it touches the range. */
function rangeSql(filters: TimelineFilters): Prisma.Sql[] {
  const { first, last } = rangeOf(filters);
  return [
    ...(first === null ? [] : [sql`t."occurredLatest" >= ${first}`]),
    ...(last === null ? [] : [sql`t."occurredEarliest" <= ${last}`]),
  ];
}

/** Facets whose values have postings of their own. */
export const POSTED_FACETS = FACETS.filter((facet) => facet !== "article");
