import { findHits, markHits, wordsIn, type Hit, type TextPiece, type Word } from "./search-hits";
import type { SearchTerm } from "./search-query";

/** So many words of a text stand in a snippet, about three lines. */
export const SNIPPET_WORDS = 48;

/** Stands where a snippet leaves something out: in brackets, so that nobody takes it for a speaker's pause. */
export const CUT = "[…]";

/**
 * The part of a text that answers a search best, with the hits apart: the stretch of so many words with
 * the most different terms, then the most hits, then one that begins a sentence, then the one that has
 * the hits nearest to its middle. A text that is not longer stands whole.
 */
export function snippetOf(
  text: string,
  terms: readonly SearchTerm[],
  most: number = SNIPPET_WORDS,
): TextPiece[] {
  const words = wordsIn(text);
  if (words.length <= most) return markHits(text, terms);
  const start = bestStart({ text, words, hits: findHits(words, terms), most });
  const from = edgeBefore(text, words[start]?.start ?? 0);
  const to = edgeAfter(text, words[start + most - 1]?.end ?? text.length);
  return [
    ...(from > 0 ? [{ text: `${CUT} `, isHit: false }] : []),
    ...markHits(text.slice(from, to), terms),
    ...(to < text.length ? [{ text: ` ${CUT}`, isHit: false }] : []),
  ];
}

type Asked = { text: string; words: readonly Word[]; hits: readonly Hit[]; most: number };

/** The word that the best stretch begins with. */
function bestStart({ text, words, hits, most }: Asked): number {
  const starts = Array.from({ length: words.length - most + 1 }, (_, start) => start);
  const scores = starts.map((start) => {
    const inside = hits.filter((hit) =>
      hit.words.every((word) => word >= start && word < start + most),
    );
    const places = inside.flatMap((hit) => hit.words);
    const middle = (Math.min(...places) + Math.max(...places)) / 2;
    return [
      new Set(inside.map(({ term }) => term)).size,
      inside.length,
      beginsSentence(text, words[start]?.start ?? 0) ? 1 : 0,
      places.length === 0 ? 0 : -Math.abs(start + (most - 1) / 2 - middle),
    ];
  });
  return starts.reduce((best, start) =>
    isBetter(scores[start] ?? [], scores[best] ?? []) ? start : best,
  );
}

/** By the first number in which they differ. */
function isBetter(score: readonly number[], other: readonly number[]): boolean {
  const index = score.findIndex((number, position) => number !== other[position]);
  return index >= 0 && (score[index] ?? 0) > (other[index] ?? 0);
}

/** No more than this lies between the end of a sentence and the first word of the next one. */
const BETWEEN_SENTENCES = 12;

function beginsSentence(text: string, position: number): boolean {
  if (position <= BETWEEN_SENTENCES && /^["“‘«([]*$/u.test(text.slice(0, position))) return true;
  const before = text.slice(Math.max(0, position - BETWEEN_SENTENCES), position);
  return /[.!?…:;]["”’»)\]]*\s+["“‘«([]*$/u.test(before);
}

/** Marks that stand right before a word belong to it: quotation marks, brackets. */
function edgeBefore(text: string, position: number): number {
  return position - (/\S*$/u.exec(text.slice(0, position))?.[0].length ?? 0);
}

function edgeAfter(text: string, position: number): number {
  return position + (/^\S*/u.exec(text.slice(position))?.[0].length ?? 0);
}
