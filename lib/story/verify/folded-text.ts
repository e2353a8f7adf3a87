import { LINE_END } from "./article-text";

/** A text with one way of writing each thing, and where each of its characters stands in the original. */
export type FoldedText = { text: string; starts: number[]; ends: number[] };

const DASHES = "‐‑‒–—―−-";
/** One thing that can be written in several ways; else a single character with its marks. */
const UNIT = new RegExp(
  `\\s*[${DASHES}]\\s*|\\.(?:\\s*\\.){2}|[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]|\\s+|[\\s\\S]\\p{M}*`,
  "gu",
);

/**
 * The same words are the same text afterwards: quotation marks, apostrophes, dashes, spaces and dots are
 * written in one way, and soft hyphens and marks of no width are left out (Unicode NFKC besides).
 */
export function foldText(original: string): FoldedText {
  const folded: FoldedText = { text: "", starts: [], ends: [] };
  for (const { 0: unit, index } of original.matchAll(UNIT)) {
    const plain = foldUnit(unit);
    for (let at = 0; at < plain.length; at += 1) {
      folded.starts.push(index);
      folded.ends.push(index + unit.length);
    }
    folded.text += plain;
  }
  return folded;
}

function foldUnit(unit: string): string {
  if (/^[\u00AD\u200B-\u200D\u2060\uFEFF]$/.test(unit)) return "";
  if (/^\s+$/.test(unit)) return " ";
  if (/^\.\s*\.\s*\.$/.test(unit)) return "...";
  if (new RegExp(`^\\s*[${DASHES}]\\s*$`).test(unit)) return "-";
  return unit
    .normalize("NFKC")
    .replace(/[‘’‚‛′`´ʼʹ]/g, "'")
    .replace(/[“”„‟″«»]/g, '"');
}

/** The text with one way of writing each thing, without spaces around it. */
export function plain(text: string): string {
  return foldText(text).text.trim();
}

/** The same without any hyphen, where a word is parted at the end of a line; else null. */
export function withoutLineEnds(text: string): string | null {
  return text.includes(LINE_END) ? plain(text).replaceAll("-", "") : null;
}
