import { MarkedText } from "@/components/ui/marked-text";
import type { SearchTerm } from "@/lib/domain/search/search-query";
import type { Citation } from "@/lib/domain/statement";

type Props = {
  citation: Citation;
  lang: string;
  /** What a search found is marked. */
  terms?: readonly SearchTerm[];
};

/** A quotation in the story's language, below the words as they were printed. */
export function Translation({ citation, lang, terms = [] }: Props) {
  if (citation.translation === null) return null;
  return (
    <p className="text-sm" lang={lang}>
      <span className="text-muted">In translation:</span> “
      <MarkedText text={citation.translation} terms={terms} />”
    </p>
  );
}
