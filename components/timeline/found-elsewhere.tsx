import { MarkedPieces } from "@/components/ui/marked-text";
import { foundIn } from "@/lib/domain/search/found-in";
import type { SearchTerm } from "@/lib/domain/search/search-query";
import type { Statement } from "@/lib/domain/statement";

type Props = { statement: Statement; terms: readonly SearchTerm[] };

/** Names that a search found a statement by: its headline, summary and quotations are marked themselves. */
export function FoundElsewhere({ statement, terms }: Props) {
  const found = foundIn(statement, terms, ["speaker", "party", "article"]);
  // A party may also be the publisher of an article.
  const names = [...new Map(found.map((one) => [one.text, one])).values()];
  if (names.length === 0) return null;
  return (
    <p className="text-muted text-sm">
      Found in{" "}
      {names.map(({ text, snippet }, index) => (
        <span key={text}>
          {index === 0 ? "" : "; "}
          <MarkedPieces pieces={snippet} />
        </span>
      ))}
    </p>
  );
}
