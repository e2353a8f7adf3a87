import { differenceFrom } from "./quote-difference";
import { joinLines } from "./article-text";

export type QuoteVerdict =
  | { type: "exact" }
  /** The same words in another paragraph, counted from 1. */
  | { type: "moved"; in: number }
  /** The same words but for quotation marks, dashes and spaces. */
  | { type: "typography" }
  /** Some words are others: the words of the article with what was taken out and put in. */
  | { type: "changed"; difference: string }
  | { type: "missing" }
  | { type: "no_paragraph"; paragraphs: number };

/** Whether the words stand in the paragraph, and what is the matter when they do not. */
export function verdictOn(args: {
  quote: string | null;
  paragraph: number;
  paragraphs: readonly string[];
}): QuoteVerdict {
  const { quote, paragraph, paragraphs } = args;
  const text = paragraphs[paragraph - 1];
  if (text === undefined) return { type: "no_paragraph", paragraphs: paragraphs.length };
  if (quote === null || hasWords({ text, words: quote })) return { type: "exact" };
  if (hasWords({ text: plain(text), words: plain(quote) })) return { type: "typography" };
  const elsewhere = paragraphs.findIndex((other) =>
    hasWords({ text: plain(other), words: plain(quote) }),
  );
  if (elsewhere >= 0) return { type: "moved", in: elsewhere + 1 };
  const difference = differenceFrom({ text: plain(text), words: plain(quote) });
  return difference === null ? { type: "missing" } : { type: "changed", difference };
}

/** Whole words: "sell" does not stand in "selling". */
function hasWords({ text, words }: { text: string; words: string }): boolean {
  const sought = joinLines(words);
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (!cutsWord(text[at - 1], text[at]) && !cutsWord(text[end - 1], text[end])) return true;
  }
  return false;
}

function cutsWord(before: string | undefined, after: string | undefined): boolean {
  return isLetter(before) && isLetter(after);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Unicode's compatibility form (NFKC) with one kind of quotation mark and of dash. */
function plain(text: string): string {
  const folded = text
    .normalize("NFKC")
    .replace(/[‘’‚‛′`]/g, "'")
    .replace(/[“”„‟″«»]/g, '"');
  return joinLines(folded.replace(/\s*[‐‑‒–—―-]\s*/g, "-"));
}
