import { AttributionLine } from "@/components/evidence/attribution-line";
import { Neighbours } from "@/components/page/neighbours";
import { RecordPage } from "@/components/page/record-page.section";
import { StatementParties } from "@/components/timeline/statement-parties";
import { SectionHeading } from "@/components/ui/section-heading";
import { effectsOf } from "@/lib/domain/board/effects";
import { isContestedStatement } from "@/lib/domain/board/question";
import { STATEMENT_KIND_WORDING, type Statement } from "@/lib/domain/statement";
import type { DatedSpan } from "@/lib/domain/time/span";
import { isVisible } from "@/lib/domain/visibility";
import { statementData } from "@/lib/exports/structured-data/describe-records";
import { recordAddress } from "@/lib/filters/page-address";
import { formatDay } from "@/lib/format";
import { getStatementNeighbours, type StatementLink } from "@/lib/queries/records/get-statement";
import type { Reading } from "@/lib/reading";
import { DateFacts } from "./date-facts";
import { EffectList } from "./effect-list";
import { Printings } from "./printings";
import { SidesTaken } from "./sides-taken";
import { SourceChain } from "./source-chain";
import { StatementCitation } from "./statement-citation.section";

type Props = { reading: Reading; statement: Statement };

/** One statement: its words, its sources, its dates, what it changed, how to cite it. */
export async function StatementPage({ reading, statement }: Props) {
  const { clock, place, board, siteUrl, questions } = reading;
  const { asOf } = place.filters;
  if (!isVisible(statement, clock.readingDay))
    return <NotPublicYet reading={reading} statement={statement} />;
  const { previous, next } = await getStatementNeighbours({ statement, asOf: clock.readingDay });
  const isContested = isContestedStatement(statement, questions);
  const toNeighbour = (link: StatementLink | null) =>
    link && {
      label: link.headline,
      href: recordAddress({ kind: "statements", slug: link.slug, asOf }),
    };
  return (
    <RecordPage
      reading={reading}
      title={statement.headline}
      summary={<StatementSummary statement={statement} />}
      data={statementData(statement, { siteUrl, asOf, isContested })}
    >
      <Printings citations={statement.citations} asOf={asOf} lang={reading.story.language} />
      <section aria-labelledby="sources">
        <SectionHeading id="sources">From article to source</SectionHeading>
        <SourceChain statement={statement} asOf={asOf} />
        <StatementParties parties={statement.parties} asOf={asOf} />
      </section>
      <section aria-labelledby="dates">
        <SectionHeading id="dates">Dates and how they are known</SectionHeading>
        <DateFacts statement={statement} />
      </section>
      <section aria-labelledby="effects">
        <SectionHeading id="effects">What it changed</SectionHeading>
        <EffectList effects={effectsOf({ statement, board, asOf: clock.readingDay })} asOf={asOf} />
        <SidesTaken statement={statement} reading={reading} />
      </section>
      <StatementCitation reading={reading} statement={statement} />
      <Neighbours previous={toNeighbour(previous)} next={toNeighbour(next)} name="Statements" />
    </RecordPage>
  );
}

function StatementSummary({ statement }: { statement: Statement }) {
  return (
    <>
      <p className="text-sm">
        {STATEMENT_KIND_WORDING[statement.kind].label} · <AttributionLine statement={statement} />
      </p>
      <p className="text-ink">{statement.summary}</p>
    </>
  );
}

/** A day that is not known is not told: only the last on which it can have become public. */
function publicBy(span: DatedSpan): string {
  const day = formatDay(span.latest);
  return span.earliest === span.latest
    ? `This statement was first reported on ${day}.`
    : `This statement was certainly public by ${day}; the day is not reported.`;
}

/** A page read on a day before it was public keeps what it says to itself. */
function NotPublicYet({ reading, statement }: Props) {
  const { path } = reading.place;
  return (
    <RecordPage reading={reading} title="Not public yet" summary={null}>
      <p>
        {publicBy(statement.publicOn)}{" "}
        <a href={`${path}?asof=${statement.publicOn.latest}`}>Read it as of that day</a>
      </p>
    </RecordPage>
  );
}
