import { markHits } from "@/lib/domain/search-hits";
import type { SearchTerm } from "@/lib/domain/search-query";

type Props = { text: string; terms: readonly SearchTerm[] };

/** A text with what a search found in it marked. */
export function MarkedText({ text, terms }: Props) {
  if (terms.length === 0) return text;
  return markHits(text, terms).map((piece, index) =>
    piece.isHit ? (
      <mark key={index} className="bg-mark text-ink underline">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
