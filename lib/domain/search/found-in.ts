import { isFoundIn, type TextPiece } from "./search-hits";
import type { SearchTerm } from "./search-query";
import { snippetOf } from "./search-snippet";
import type { Statement } from "../statement";

/** The texts of a statement that a search looks through; names are those of the reading day and before. */
export const SEARCHED_TEXTS = [
  "headline",
  "summary",
  "quotation",
  "translation",
  "speaker",
  "party",
  "article",
] as const;
export type SearchedText = (typeof SEARCHED_TEXTS)[number];

/** A text in which a term stands, and the part of it that answers the search best. */
export type Found = { in: SearchedText; text: string; snippet: TextPiece[] };

/**
 * Where in a statement a search stands: each text once, in the order above.
 * @param among the texts that are looked at
 */
export function foundIn(
  statement: Statement,
  terms: readonly SearchTerm[],
  among: readonly SearchedText[] = SEARCHED_TEXTS,
): Found[] {
  if (terms.length === 0) return [];
  const texts = new Map(
    textsOf(statement, among).map((searched) => [`${searched.in} ${searched.text}`, searched]),
  );
  return [...texts.values()]
    .filter(({ text }) => terms.some((term) => isFoundIn(term, text)))
    .map((searched) => ({ ...searched, snippet: snippetOf(searched.text, terms) }));
}

function textsOf(statement: Statement, among: readonly SearchedText[]) {
  const { headline, summary, citations, speaker, origin, parties } = statement;
  const people = [
    ...(speaker.type === "party" ? [speaker.party] : []),
    ...(origin.type === "party" ? [origin.party] : []),
    ...parties,
  ];
  const articles = [
    ...(origin.type === "article" ? [origin.article] : []),
    ...citations.map(({ article }) => article),
  ];
  const texts: Record<SearchedText, (string | null)[]> = {
    headline: [headline],
    summary: [summary],
    quotation: citations.map(({ quote }) => quote),
    translation: citations.map(({ translation }) => translation),
    speaker: speaker.type === "described" ? [speaker.description] : [],
    party: people.flatMap(({ name, shortName, formerNames }) => [
      name,
      shortName,
      ...formerNames.flatMap((former) => [former.name, former.shortName]),
    ]),
    article: articles.flatMap((article) => [article.headline, article.publisher]),
  };
  return among.flatMap((name) =>
    texts[name].flatMap((text) => (text === null ? [] : [{ in: name, text }])),
  );
}
