import { differenceFrom } from "./quote-difference";
import { joinLines } from "./article-text";
import { plain, withoutLineEnds } from "./folded-text";
import { typographyOf } from "./typography";

export type QuoteVerdict =
  | { type: "exact" }
  /** The same words in another paragraph, counted from 1. */
  | { type: "moved"; in: number }
  /** The same words, written differently: quotation marks, dashes, spaces, dots, what is not seen. */
  | { type: "typography"; difference: string }
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
  if (isSameWords({ text, words: quote }))
    return { type: "typography", difference: typographyOf({ text, words: quote }) };
  const elsewhere = paragraphs.findIndex((other) => isSameWords({ text: other, words: quote }));
  if (elsewhere >= 0) return { type: "moved", in: elsewhere + 1 };
  const difference = differenceFrom({ text: plain(text), words: plain(quote) });
  return difference === null ? { type: "missing" } : { type: "changed", difference };
}

/** A word that was parted at the end of a line is one word, whether it has a hyphen of its own or not. */
function isSameWords({ text, words }: { text: string; words: string }): boolean {
  if (hasWords({ text: plain(text), words: plain(words) })) return true;
  const whole = withoutLineEnds(text);
  return whole !== null && hasWords({ text: whole, words: plain(words).replaceAll("-", "") });
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
