import { WORD, type SearchTerm } from "./search-query";

/** A piece of a text; hits are what a search found. */
export type TextPiece = { text: string; isHit: boolean };

/** A word of a text: its letters as they are compared, and where it stands. */
export type Word = { folded: string; start: number; end: number };

/** Whether a text answers one term. */
export function isFoundIn(term: SearchTerm, text: string): boolean {
  return findTerm(foldTerm(term), wordsIn(text)).length > 0;
}

/** The text in pieces, in order and complete, with every hit of every term apart. */
export function markHits(text: string, terms: readonly SearchTerm[]): TextPiece[] {
  const words = wordsIn(text);
  const isHit = new Set(findHits(words, terms).flatMap((hit) => hit.words));
  const pieces: TextPiece[] = [];
  const add = (piece: TextPiece) => {
    const last = pieces.at(-1);
    if (piece.text === "") return;
    if (last?.isHit === piece.isHit) last.text += piece.text;
    else pieces.push(piece);
  };
  let position = 0;
  words.forEach(({ start, end }, index) => {
    // A hit takes the space to a hit right before it along: a phrase is one mark.
    const isJoined = isHit.has(index) && isHit.has(index - 1);
    add({ text: text.slice(position, start), isHit: isJoined });
    add({ text: text.slice(start, end), isHit: isHit.has(index) });
    position = end;
  });
  add({ text: text.slice(position), isHit: false });
  return pieces;
}

/** Letters without case and marks, as the index compares them (unicode61, remove_diacritics 2). */
export function foldWord(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    folded: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A place where a term stands: which of the terms, and which words it takes there. */
export type Hit = { term: number; words: number[] };

/** Every place where any of the terms stands. */
export function findHits(words: readonly Word[], terms: readonly SearchTerm[]): Hit[] {
  return terms.flatMap((term, index) =>
    findTerm(foldTerm(term), words).map((places) => ({ term: index, words: places })),
  );
}

function foldTerm({ words, isPrefix }: SearchTerm): SearchTerm {
  return { words: words.map(foldWord), isPrefix };
}

/** For each place where the term stands, which words it takes. */
function findTerm(term: SearchTerm, words: readonly Word[]): number[][] {
  const places = words.flatMap((_, start) => (standsAt(term, words, start) ? [start] : []));
  return places.map((start) => term.words.map((_, offset) => start + offset));
}

function standsAt({ words: wanted, isPrefix }: SearchTerm, words: readonly Word[], start: number) {
  return wanted.every((word, offset) => {
    const there = words[start + offset]?.folded;
    const isLast = offset === wanted.length - 1;
    return isLast && isPrefix ? there?.startsWith(word) : there === word;
  });
}
