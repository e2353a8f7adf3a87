import type { ArticleText } from "./article-text";

/** Seven words in a row are idiom or names; eight are the article's. */
export const MOST_IN_A_ROW = 7;
/** In scripts without spaces a word is some two characters long. */
const CHARACTERS_A_WORD = 2;

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

type Token = { word: string; start: number; end: number; weight: number };

/**
 * The first words of a text that stand in an article too, eight or more in a row; null when there are
 * none. Letters' case and what stands between the words do not count.
 */
export function wordsInARow({
  text,
  article,
}: {
  text: string;
  article: ArticleText;
}): string | null {
  const own = tokensOf(text);
  const theirs = tokensOf(article.paragraphs.join("\n")).map(({ word }) => word);
  const line = ` ${theirs.join(" ")} `;
  for (let from = 0; from < own.length; from += 1) {
    const run = own.slice(from, endOf({ own, from }));
    if (weightOf(run) <= MOST_IN_A_ROW) return null;
    if (line.includes(` ${run.map(({ word }) => word).join(" ")} `))
      return text.slice(run[0]?.start, run.at(-1)?.end);
  }
  return null;
}

function endOf({ own, from }: { own: Token[]; from: number }): number {
  let weight = 0;
  let end = from;
  while (end < own.length && weight <= MOST_IN_A_ROW) weight += own[end++]?.weight ?? 0;
  return end;
}

function weightOf(run: readonly Token[]): number {
  return run.reduce((sum, { weight }) => sum + weight, 0);
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    word: word.normalize("NFKC").toLowerCase().replaceAll("’", "'"),
    start: index,
    end: index + word.length,
    weight: UNSPACED.test(word) ? 1 / CHARACTERS_A_WORD : 1,
  }));
}
