import { MarkedText } from "@/components/ui/marked-text";
import { foundIn } from "@/lib/domain/search/found-in";
import type { SearchTerm } from "@/lib/domain/search/search-query";
import type { Statement } from "@/lib/domain/statement";

type Props = { statement: Statement; terms: readonly SearchTerm[] };

/** Names that a search found a statement by: its headline, summary and quotations are marked themselves. */
export function FoundElsewhere({ statement, terms }: Props) {
  const names = foundIn(statement, terms)
    .filter((found) => ["speaker", "party", "article"].includes(found.in))
    .map(({ text }) => text);
  if (names.length === 0) return null;
  return (
    <p className="text-muted text-sm">
      Found in{" "}
      {[...new Set(names)].map((name, index) => (
        <span key={name}>
          {index === 0 ? "" : "; "}
          <MarkedText text={name} terms={terms} />
        </span>
      ))}
    </p>
  );
}
