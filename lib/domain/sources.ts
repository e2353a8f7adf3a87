import type { Origin, Statement } from "./statement";

export type SourceCount = { articles: number; origins: number };

/** How many articles print these statements, and how many origins they go back to. */
export function countSources(statements: readonly Statement[]): SourceCount {
  const articles = new Set(
    statements.flatMap(({ citations }) => citations.map(({ article }) => article.slug)),
  );
  const origins = new Set(statements.map(({ origin }) => originSlug(origin)));
  return { articles: articles.size, origins: origins.size };
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
