import "server-only";
import type { Article } from "@/lib/domain/statement";
import type { Catalogue } from "../records/catalogue";
import type { Selection } from "./selection";

/** More articles than this are no choice in a form; the page of each leads to what it carries. */
export const MOST_ARTICLES = 20;

/** The articles that the filters offer, by id: the newest by the reading day, and what is chosen. */
export function shownArticles({
  catalogue,
  selection,
}: {
  catalogue: Catalogue;
  selection: Selection;
}): ReadonlyMap<number, Article> {
  const { articles } = catalogue;
  if (articles.size <= MOST_ARTICLES) return articles;
  const { asOf, filters } = selection;
  const newest = [...articles]
    .filter(([, { publishedOn }]) => publishedOn.latest <= asOf)
    .toSorted(([, a], [, b]) => (a.publishedOn.latest < b.publishedOn.latest ? 1 : -1))
    .slice(0, MOST_ARTICLES);
  const chosen = [...articles].filter(([, { slug }]) => filters.article.includes(slug));
  return new Map([...newest, ...chosen]);
}
