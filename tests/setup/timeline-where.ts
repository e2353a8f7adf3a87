import { rangeOf, type Facet, type TimelineFilters } from "@/lib/filters/timeline-filters";
import type { Prisma } from "@/lib/db/generated/client";
import type { Selection } from "@/lib/queries/timeline/selection";
import { STANDING } from "@/lib/queries/standing";

type Where = Prisma.StatementWhereInput;

/**
 * The rows of a selection.
 * @param except a facet whose own choice is left out, for counting what each of its values would give.
 */
export function timelineWhere(selection: Selection, except?: Facet): Where {
  const { filters, asOf, contestedQuestions } = selection;
  const conditions: Where[] = [STANDING, { publicLatest: { lte: asOf } }, rangeWhere(filters)];
  if (filters.contested) conditions.push(contestedWhere(contestedQuestions));
  for (const [facet, where] of Object.entries(FACET_WHERE))
    if (facet !== except && filters[facet as Facet].length > 0)
      conditions.push(where(filters[facet as Facet]));
  return { AND: conditions };
}

const FACET_WHERE: Record<Facet, (slugs: string[]) => Where> = {
  bidder: (slugs) => concerns("bidder", slugs),
  regulator: (slugs) => concerns("regulator", slugs),
  party: (slugs) => ({
    OR: [
      { parties: { some: { party: { role: { not: "outlet" }, slug: { in: slugs } } } } },
      { originParty: { role: "outlet", slug: { in: slugs } } },
    ],
  }),
  kind: (kinds) => ({ kind: { in: kinds } }),
  source: (slugs) => ({
    OR: [{ originParty: { slug: { in: slugs } } }, { originArticle: { slug: { in: slugs } } }],
  }),
  article: (slugs) => ({ citations: { some: { article: { slug: { in: slugs } } } } }),
};

function concerns(role: "bidder" | "regulator", slugs: string[]): Where {
  return { parties: { some: { party: { role, slug: { in: slugs } } } } };
}

function contestedWhere(questions: readonly string[]): Where {
  return {
    positions: {
      some: { question: { slug: { in: [...questions] } }, position: { isUnknown: false } },
    },
  };
}

/** A span is in when it touches the range. */
function rangeWhere(filters: TimelineFilters): Where {
  const { first, last } = rangeOf(filters);
  return {
    ...(first === null ? {} : { occurredLatest: { gte: first } }),
    ...(last === null ? {} : { occurredEarliest: { lte: last } }),
  };
}
