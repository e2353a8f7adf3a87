/**
 * What a reader sent, as it may stand in a page, a feed, a problem document or a picture: characters that
 * cannot be seen and would break the document or reorder the words around them are named instead
 * (`U+0000`). These are controls (Cc), invisible formatting, bidirectional marks, embeddings, overrides and
 * isolates among it (Cf, but for the joiners that Persian, Indic scripts and emoji are written with), halves of
 * surrogate pairs (Cs), line and paragraph separators, and noncharacters.
 */
export function showInput(text: string): string {
  return text.replace(UNSHOWN, nameOf);
}

const UNSHOWN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\p{Noncharacter_Code_Point}/gu;

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
