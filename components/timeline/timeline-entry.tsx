import { AttributionLine } from "@/components/evidence/attribution-line";
import { PassageReference } from "@/components/evidence/passage-reference";
import { Quotation } from "@/components/evidence/quotation";
import { MarkedText } from "@/components/ui/marked-text";
import { ContestedMark } from "@/components/ui/contested-mark";
import type { SearchTerm } from "@/lib/domain/search/search-query";
import { isDenied, type QuestionReading } from "@/lib/domain/board/question";
import { STATEMENT_KIND_WORDING, type Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { statementAddress } from "@/components/evidence/statement-address";
import { FoundElsewhere } from "./found-elsewhere";
import { StatementMoves } from "./statement-moves";
import { StatementParties } from "./statement-parties";

type Props = {
  statement: Statement;
  contested: QuestionReading[];
  asOf: AskedDay;
  titles: ReadonlyMap<string, string>;
  lang: string;
  terms: readonly SearchTerm[];
};

/** One statement: kind, headline, the words, who speaks, whom it concerns, what it moved. */
export function TimelineEntry({ statement, contested, asOf, titles, lang, terms }: Props) {
  const { slug, headline, summary, kind, citations } = statement;
  const disputes = contested.filter((reading) => isDenied(statement, reading));
  return (
    <li>
      <article
        id={`statement-${slug}`}
        data-far=""
        className="print-tight gap-x-8 py-2.5 xl:grid xl:grid-cols-[minmax(0,1fr)_16rem]"
      >
        <div className="print-joined max-w-measure">
          <h4 className="text-lg font-semibold">
            <a
              href={statementAddress({ slug, asOf })}
              className="spelled text-ink no-underline hover:underline"
            >
              <MarkedText text={headline} terms={terms} />
            </a>
          </h4>
          <p className="text-sm">
            <span title={STATEMENT_KIND_WORDING[kind].meaning}>
              {STATEMENT_KIND_WORDING[kind].label}
            </span>{" "}
            · <AttributionLine statement={statement} />{" "}
            <ContestedMark questions={disputes} asOf={asOf} />
          </p>
          <p>
            <MarkedText text={summary} terms={terms} />
          </p>
          {citations.map((citation) => (
            <Quotation
              key={`${citation.article.slug} ${citation.paragraph}`}
              citation={citation}
              asOf={asOf}
              lang={lang}
              terms={terms}
            />
          ))}
          <FoundElsewhere statement={statement} terms={terms} />
        </div>
        <div className="print-run max-xl:max-w-measure">
          <Unquoted citations={citations} asOf={asOf} />
          <StatementMoves statement={statement} titles={titles} asOf={asOf} />
          <StatementParties parties={statement.parties} asOf={asOf} />
        </div>
      </article>
    </li>
  );
}

/** Passages that tell it in the article's own words, which are not reprinted here. */
function Unquoted({ citations, asOf }: Pick<Statement, "citations"> & { asOf: AskedDay }) {
  const told = citations.filter(({ quote }) => quote === null);
  if (told.length === 0) return null;
  return (
    <p className="text-muted text-sm">
      Source:{" "}
      {told.map((citation, index) => (
        <span key={`${citation.article.slug} ${citation.paragraph}`}>
          {index === 0 ? "" : "; "}
          <PassageReference citation={citation} asOf={asOf} />
        </span>
      ))}
    </p>
  );
}
