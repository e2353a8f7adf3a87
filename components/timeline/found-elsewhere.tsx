import { MarkedText } from "@/components/ui/marked-text";
import { isFoundIn } from "@/lib/domain/search-hits";
import type { SearchTerm } from "@/lib/domain/search-query";
import type { Statement } from "@/lib/domain/statement";
import { formatSpeaker } from "@/lib/format";

type Props = { statement: Statement; terms: readonly SearchTerm[] };

/** Names that a search found a statement by: its headline, summary and quotations are marked themselves. */
export function FoundElsewhere({ statement, terms }: Props) {
  const names = namesOf(statement).filter((name) => terms.some((term) => isFoundIn(term, name)));
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

function namesOf({ speaker, origin, parties, citations }: Statement): string[] {
  const people = [
    ...(speaker.type === "party" ? [speaker.party] : []),
    ...(origin.type === "party" ? [origin.party] : []),
    ...parties,
  ];
  const articles = [
    ...(origin.type === "article" ? [origin.article] : []),
    ...citations.map(({ article }) => article),
  ];
  return [
    formatSpeaker(speaker),
    ...people.flatMap(({ name, shortName, formerNames }) => [
      name,
      shortName,
      ...formerNames.flatMap((former) => [former.name, former.shortName]),
    ]),
    ...articles.flatMap(({ headline, publisher }) => [headline, publisher ?? ""]),
  ];
}
