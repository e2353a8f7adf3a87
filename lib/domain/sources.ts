import type { Attribution, Origin, Statement } from "./statement";

/**
 * `origins` are those that are independent of each other as far as the articles show; `isAtLeast` says that
 * there are more that cannot be shown to be.
 */
export type SourceCount = { articles: number; origins: number; isAtLeast: boolean };

/**
 * How many articles print these statements, and how many independent origins they go back to. Two articles
 * that repeat one origin count as one. Not added up is what cannot be shown to be independent: an article
 * that gives no source may repeat any other, and an outlet that names none may repeat the words of a party
 * that speaks for itself.
 */
export function countSources(statements: readonly Statement[]): SourceCount {
  const articles = new Set(
    statements.flatMap(({ citations }) => citations.map(({ article }) => article.slug)),
  );
  const all = new Set(statements.map(({ origin }) => originSlug(origin)));
  const independent = independentOrigins(statements);
  const origins = Math.max(independent.size, Math.min(all.size, 1));
  return { articles: articles.size, origins, isAtLeast: all.size > origins };
}

function independentOrigins(statements: readonly Statement[]): Set<string> {
  const slugs = (some: readonly Statement[]) =>
    new Set(some.map(({ origin }) => originSlug(origin)));
  const sourced = statements.filter(({ attribution }) => SOURCED.has(attribution));
  if (sourced.some(speaksForItself)) return slugs(sourced);
  return slugs(statements.filter(({ attribution }) => attribution !== "not_given"));
}

const SOURCED: ReadonlySet<Attribution> = new Set(["named", "document", "anonymous"]);

/** A party's own words: an outlet that tells the same and names no source may have them from there. */
function speaksForItself({ speaker, origin }: Statement): boolean {
  if (speaker.type !== "party" || origin.type !== "party") return false;
  return speaker.party.slug === origin.party.slug && speaker.party.role !== "outlet";
}

/** Parties and articles share one namespace of slugs, so that an origin is one word in an address. */
export function originSlug(origin: Origin): string {
  return origin.type === "party" ? origin.party.slug : origin.article.slug;
}

/** The distinct origins of some statements, in the order of first appearance. */
export function originsOf(statements: readonly Statement[]): Origin[] {
  const bySlug = new Map(statements.map(({ origin }) => [originSlug(origin), origin]));
  return [...bySlug.values()];
}
