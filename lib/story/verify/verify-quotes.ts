import { indexStory, type StoryIndex } from "../checks/story-index";
import type { Fault } from "../fault";
import { type Finding, type Place, within } from "../finding";
import { groupBy } from "../import/group-by";
import type { LoadedStory } from "../load/load-story";
import { locateFindings } from "../load/locate-findings";
import { type ArticleText, joinLines } from "./article-text";
import { type QuoteVerdict, verdictOn } from "./quote-verdict";
import { wordsInARow } from "./words-in-a-row";

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

/** What there is to say of a story's citations with the texts at hand. */
export type Verified = {
  checked: CheckedCitation[];
  /** Articles whose citations could not be compared, with the reason. */
  notChecked: { article: string; citations: number; why: string }[];
};

/** Compares every citation of an article whose text is at hand with that text, word for word. */
export function verifyCitations({ story, texts, textOf = new Map() }: Args): Verified {
  const index = indexStory(story.set);
  const found = new Map<string, FoundText>();
  for (const [slug, { draft }] of index.articles)
    found.set(slug, findText({ texts, name: textOf.get(slug), article: draft, index }));
  const notChecked = new Map<string, Verified["notChecked"][number]>();
  const checked = index.citations.flatMap(({ place, citation }) => {
    const { statement, article, paragraph, quote = null } = citation;
    if (statement === undefined || article === undefined || paragraph === undefined) return [];
    const read = found.get(article) ?? { why: "it is not in these files" };
    if ("why" in read) {
      const known = notChecked.get(article)?.citations ?? 0;
      notChecked.set(article, { article, citations: known + 1, why: read.why });
      return [];
    }
    const verdict = verdictOn({ quote, paragraph, paragraphs: read.text.paragraphs });
    return [{ place, statement, article, paragraph, quote, verdict }];
  });
  return { checked, notChecked: [...notChecked.values()] };
}

export function verifyQuotes(args: Args): CheckedCitation[] {
  return verifyCitations(args).checked;
}

/** Summaries and headlines that are in the article's words and not in the tracker's own. */
export function copiedWords({ story, texts, textOf = new Map() }: Args): Fault[] {
  const index = indexStory(story.set);
  const cited = groupBy(index.citations, ({ citation }) => citation.statement ?? "");
  const findings = story.set.statements.flatMap(({ place, draft }) =>
    (["headline", "summary"] as const).flatMap((field): Finding[] => {
      const own = draft[field];
      if (own === undefined || draft.withdrawn !== undefined) return [];
      const slugs = new Set(
        (cited.get(draft.slug ?? "") ?? []).map(({ citation }) => citation.article),
      );
      const copied = [...slugs].flatMap((slug) => {
        const article = index.articles.get(slug ?? "")?.draft;
        if (slug === undefined || article === undefined) return [];
        const read = findText({ texts, name: textOf.get(slug), article, index });
        const run = "why" in read ? null : wordsInARow({ text: own, article: read.text });
        return run === null ? [] : [`our own words; ${slug} has these in a row: ${run}`];
      });
      return copied.map((expected) => ({
        place: within(place, field),
        at: "value",
        value: own,
        expected,
      }));
    }),
  );
  return locateFindings({ findings, sources: story.sources });
}

/**
 * The quotations that do not stand where they are said to, as faults with their lines; those too
 * that differ in typography only.
 */
export function quoteFaults(args: { story: LoadedStory; checked: CheckedCitation[] }): Fault[] {
  const findings = args.checked.flatMap(toFindings);
  return locateFindings({ findings, sources: args.story.sources });
}

type FoundText = { text: ArticleText } | { why: string };

/** By its slug, then by its address, then by its headline where that leaves one text and one article. */
function findText(args: {
  texts: readonly ArticleText[];
  name: string | undefined;
  article: { url?: string | undefined; headline?: string | undefined };
  index: StoryIndex;
}): FoundText {
  const { texts, name, article, index } = args;
  const named = texts.find((text) => name !== undefined && text.name === name);
  if (named !== undefined) return { text: named };
  const addressed = texts.find(({ url }) => url !== null && url === article.url);
  if (addressed !== undefined) return { text: addressed };
  const headline = joinLines(article.headline ?? "");
  const like = texts.filter(
    (text) => text.headline === headline && !belongsToAnother({ text, index }),
  );
  const [only] = like;
  if (only === undefined) return { why: "there is no text of it" };
  const names = like.map((text) => text.name).join(", ");
  if (like.length > 1) return { why: `several texts have its headline (${names})` };
  const alike = [...index.articles.values()].filter(
    ({ draft }) => joinLines(draft.headline ?? "") === headline,
  );
  if (alike.length === 1) return { text: only };
  return { why: `${alike.length} articles have the headline of ${only.name}` };
}

/** A text that is named after an article, or holds an article's address, is that article's. */
function belongsToAnother({ text, index }: { text: ArticleText; index: StoryIndex }): boolean {
  const isAddressed = [...index.articles.values()].some(
    ({ draft }) => text.url !== null && draft.url === text.url,
  );
  return index.articles.has(text.name) || isAddressed;
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
      return [{ ...ofQuote, expected: `the typography of ${article}: ${verdict.difference}` }];
    case "changed":
      return [{ ...ofQuote, expected: `the words of ${article}: ${verdict.difference}` }];
    case "missing":
      return [{ ...ofQuote, expected: `words that stand in paragraph ${paragraph} of ${article}` }];
  }
}
