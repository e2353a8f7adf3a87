import { AttributionLine } from "@/components/evidence/attribution-line";
import { Quotation } from "@/components/evidence/quotation";
import { statementAddress } from "@/components/evidence/statement-address";
import { DayText } from "@/components/ui/day-text";
import type { Article, Citation, Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";

type Props = {
  article: Article;
  statements: readonly Statement[];
  asOf: AskedDay;
  lang: string;
};

type Passage = { statement: Statement; citation: Citation };

/** The statements of an article in the order of its paragraphs; a statement may stand in two. */
export function ParagraphList({ article, statements, asOf, lang }: Props) {
  const paragraphs = passagesByParagraph(article, statements);
  return (
    <ol>
      {[...paragraphs].map(([paragraph, passages]) => (
        <li
          key={paragraph}
          id={`paragraph-${paragraph}`}
          className="border-rule grid grid-cols-1 gap-x-8 border-t py-2 sm:grid-cols-[8rem_1fr]"
        >
          <h3 className="text-base">Paragraph {paragraph}</h3>
          <ul className="divide-rule divide-y">
            {passages.map(({ statement, citation }) => (
              <li key={statement.slug} className="max-w-measure py-2 first:pt-0">
                <a href={statementAddress({ slug: statement.slug, asOf })}>{statement.headline}</a>
                <p className="text-sm">
                  <AttributionLine statement={statement} /> ·{" "}
                  <DayText span={statement.occurredOn} />
                </p>
                <Quotation citation={citation} asOf={asOf} lang={lang} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function passagesByParagraph(article: Article, statements: readonly Statement[]) {
  const passages = statements
    .flatMap((statement) => statement.citations.map((citation) => ({ statement, citation })))
    .filter(({ citation }) => citation.article.slug === article.slug)
    .toSorted((a, b) => a.citation.paragraph - b.citation.paragraph);
  const groups = new Map<number, Passage[]>();
  for (const passage of passages) {
    const { paragraph } = passage.citation;
    groups.set(paragraph, [...(groups.get(paragraph) ?? []), passage]);
  }
  return groups;
}
