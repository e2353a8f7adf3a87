/**
 * One condition of a search: words that must follow each other in this order. With `isPrefix` the
 * last of them may be only the beginning of a word.
 */
export type SearchTerm = { words: string[]; isPrefix: boolean };

/** A word of so many letters also finds the words that begin with it: "bank" finds "banks". */
const PREFIX_FROM = 4;

/** The fewest letters that a beginning marked with a star may have; fewer would find nearly everything. */
const SHORTEST_PREFIX = 3;

/** Letters, digits and the marks that belong to letters: what the index's tokenizer calls a word. */
export const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const CHUNK = /"([^"]*)"|([^\s"]+)/gu;

/**
 * What a reader's text asks for. Every term must be found. Words in quotes are a phrase, matched
 * exactly; a star after at least three letters finds every word that begins with them. Any text is
 * fine; one without a letter or digit gives no terms.
 */
export function parseSearch(text: string): SearchTerm[] {
  const chunks = text.replace(/[“”„‟«»]/gu, '"').matchAll(CHUNK);
  return [...chunks].flatMap(([, phrase, loose]) =>
    phrase === undefined ? looseTerm(loose ?? "") : phraseTerm(phrase),
  );
}

/** What the filters of a query search for; no terms where they search for nothing. */
export function searchOf({ q }: { q: string | null }): SearchTerm[] {
  return q === null ? [] : parseSearch(q);
}

function phraseTerm(text: string): SearchTerm[] {
  const words = wordsOf(text);
  return words.length === 0 ? [] : [{ words, isPrefix: false }];
}

/** "U.S." and "week-long" are several words that belong together. */
function looseTerm(text: string): SearchTerm[] {
  const words = wordsOf(text);
  const last = words.at(-1);
  if (last === undefined) return [];
  const letters = [...last].length;
  const isStarred = text.endsWith("*") && letters >= SHORTEST_PREFIX;
  return [{ words, isPrefix: isStarred || letters >= PREFIX_FROM }];
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A search as text again: what `parseSearch` reads back as the same terms. */
export function formatSearch(terms: readonly SearchTerm[]): string {
  return terms
    .map(({ words, isPrefix }) => {
      const text = words.join(" ");
      if (!isPrefix) return needsQuotes(words) ? `"${text}"` : text;
      return words.length === 1 && [...text].length >= PREFIX_FROM ? text : `${words.join(".")}*`;
    })
    .join(" ");
}

function needsQuotes(words: readonly string[]): boolean {
  return words.length > 1 || [...(words[0] ?? "")].length >= PREFIX_FROM;
}
