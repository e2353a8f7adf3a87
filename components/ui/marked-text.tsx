import type { SearchTerm } from "@/lib/domain/search/search-query";
import { snippetOf } from "@/lib/domain/search/search-snippet";

type Props = { text: string; terms: readonly SearchTerm[] };

/** A text with what a search found in it marked; of a long one, the part that answers the search best. */
export function MarkedText({ text, terms }: Props) {
  if (terms.length === 0) return text;
  return snippetOf(text, terms).map((piece, index) =>
    piece.isHit ? (
      <mark key={index} className="bg-mark text-ink underline">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
