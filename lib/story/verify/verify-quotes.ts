import { indexStory } from "../checks/story-index";
import type { Fault } from "../fault";
import { type Finding, type Place, within } from "../finding";
import type { LoadedStory } from "../load/load-story";
import { locateFindings } from "../load/locate-findings";
import { type ArticleText, joinLines } from "./article-text";
import { type QuoteVerdict, verdictOn } from "./quote-verdict";

export type CheckedCitation = {
  place: Place;
  statement: string;
  article: string;
  paragraph: number;
  quote: string | null;
  verdict: QuoteVerdict;
};

type Args = {
  story: LoadedStory;
  texts: readonly ArticleText[];
  /** Names of texts by slugs of articles; an article it does not name is found by its headline. */
  textOf?: ReadonlyMap<string, string>;
};

/** Compares every citation of an article whose text is at hand with that text, word for word. */
export function verifyQuotes({ story, texts, textOf = new Map() }: Args): CheckedCitation[] {
  const index = indexStory(story.set);
  const text = (article: string) => {
    const headline = index.articles.get(article)?.draft.headline;
    return findText({ texts, name: textOf.get(article), headline });
  };
  return index.citations.flatMap(({ place, citation }) => {
    const { statement, article, paragraph, quote = null } = citation;
    if (statement === undefined || article === undefined || paragraph === undefined) return [];
    const read = text(article);
    if (read === undefined) return [];
    const verdict = verdictOn({ quote, paragraph, paragraphs: read.paragraphs });
    return [{ place, statement, article, paragraph, quote, verdict }];
  });
}

/**
 * The quotations that do not stand where they are said to, as faults with their lines; those too
 * that differ in typography only.
 */
export function quoteFaults(args: { story: LoadedStory; checked: CheckedCitation[] }): Fault[] {
  const findings = args.checked.flatMap(toFindings);
  return locateFindings({ findings, sources: args.story.sources });
}

function findText(args: {
  texts: readonly ArticleText[];
  name: string | undefined;
  headline: string | undefined;
}): ArticleText | undefined {
  const { texts, name, headline } = args;
  if (name !== undefined) return texts.find((text) => text.name === name);
  if (headline === undefined) return undefined;
  return texts.find((text) => text.headline === joinLines(headline));
}

function toFindings({ place, article, paragraph, quote, verdict }: CheckedCitation): Finding[] {
  const ofQuote = { place: within(place, "quote"), at: "value", value: quote } as const;
  switch (verdict.type) {
    case "exact":
      return [];
    case "no_paragraph":
      return [
        {
          place: within(place, "paragraph"),
          at: "value",
          value: paragraph,
          expected: `a paragraph of ${article}, which has ${verdict.paragraphs}`,
        },
      ];
    case "moved":
      return [
        { ...ofQuote, expected: `words of paragraph ${paragraph}; they stand in ${verdict.in}` },
      ];
    case "typography":
      return [{ ...ofQuote, expected: `the quotation marks, dashes and spaces of ${article}` }];
    case "changed":
      return [{ ...ofQuote, expected: `the words of ${article}: ${verdict.difference}` }];
    case "missing":
      return [{ ...ofQuote, expected: `words that stand in paragraph ${paragraph} of ${article}` }];
  }
}
