import { diffChars } from "diff";
import { foldText } from "./folded-text";

/** Characters that look alike, or like nothing, are named besides. */
const PLAIN = /^[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N} ]$/u;

/**
 * How the same words are written differently, so that one sees it: `we[-’ U+2019-]{+' U+0027+}re`, in
 * brackets what only the article has, in braces what only the quotation has.
 */
export function typographyOf({ text, words }: { text: string; words: string }): string {
  return diffChars(passageIn({ text, words }), words)
    .map(({ value, added, removed }) => {
      if (removed) return `[-${named(value)}-]`;
      return added ? `{+${named(value)}+}` : value;
    })
    .join("");
}

/** The words as the text writes them. */
function passageIn({ text, words }: { text: string; words: string }): string {
  const folded = foldText(text);
  const sought = foldText(words).text.trim();
  const at = folded.text.indexOf(sought);
  if (at < 0) return text;
  return text.slice(folded.starts[at], folded.ends[at + sought.length - 1]);
}

function named(value: string): string {
  return [...value]
    .map((character) =>
      PLAIN.test(character) ? character : `${seen(character)}${codeOf(character)}`,
    )
    .join(" ");
}

function seen(character: string): string {
  return /[\p{C}\p{Z}]/u.test(character) ? "" : `${character} `;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
