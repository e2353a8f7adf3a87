import type { Citation, Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { DayText } from "@/components/ui/day-text";
import { AttributionLine } from "./attribution-line";
import { PassageReference } from "./passage-reference";
import { Quotation } from "./quotation";
import { statementAddress } from "./statement-address";

type Props = { statements: readonly Statement[]; asOf: AskedDay; lang: string };

/** What an answer rests on: each statement with its speaker, words, article and paragraph. */
export function EvidenceList({ statements, asOf, lang }: Props) {
  return (
    <ul className="divide-rule divide-y">
      {statements.map((statement) => (
        <li key={statement.slug} className="py-2 first:pt-0">
          <a href={statementAddress({ slug: statement.slug, asOf })} className="spelled">
            {statement.headline}
          </a>
          <p className="text-sm">
            <AttributionLine statement={statement} /> · <DayText span={statement.occurredOn} />
          </p>
          {statement.citations.map((citation) => (
            <EvidencePassage
              key={`${citation.article.slug} ${citation.paragraph}`}
              citation={citation}
              asOf={asOf}
              lang={lang}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

function EvidencePassage({
  citation,
  asOf,
  lang,
}: {
  citation: Citation;
  asOf: AskedDay;
  lang: string;
}) {
  if (citation.quote !== null) return <Quotation citation={citation} asOf={asOf} lang={lang} />;
  return (
    <p className="text-muted text-sm">
      Source: <PassageReference citation={citation} asOf={asOf} />
    </p>
  );
}
