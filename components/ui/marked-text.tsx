import type { TextPiece } from "@/lib/domain/search/search-hits";
import type { SearchTerm } from "@/lib/domain/search/search-query";
import { snippetOf } from "@/lib/domain/search/search-snippet";

type Props = { text: string; terms: readonly SearchTerm[] };

/** A text with what a search found in it marked; of a long one, the part that answers the search best. */
export function MarkedText({ text, terms }: Props) {
  return terms.length === 0 ? text : <MarkedPieces pieces={snippetOf(text, terms)} />;
}

/** A text in pieces, the hits marked. */
export function MarkedPieces({ pieces }: { pieces: readonly TextPiece[] }) {
  return pieces.map((piece, index) =>
    piece.isHit ? (
      <mark key={index} className="bg-mark text-ink underline">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
