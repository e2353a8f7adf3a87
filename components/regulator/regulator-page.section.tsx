import { DeadlineCountdown } from "@/components/countdown/deadline-countdown";
import { Neighbours, neighboursIn } from "@/components/page/neighbours";
import { RecordPage } from "@/components/page/record-page.section";
import { TimelineSection } from "@/components/timeline/timeline.section";
import { ContestedMark } from "@/components/ui/contested-mark";
import { PartySummary } from "@/components/ui/party-summary";
import { SectionHeading } from "@/components/ui/section-heading";
import { ApprovalStageBadge } from "@/components/ui/stage-badge";
import { StageSteps } from "@/components/ui/stage-steps";
import { approvalHistoryAsOf, type Approval } from "@/lib/domain/board/approval";
import { dueHistoryAsOf } from "@/lib/domain/board/deadline";
import { deadlineAnswers } from "@/lib/domain/board/deadline-answers";
import { findContested } from "@/lib/domain/board/question";
import type { Party } from "@/lib/domain/statement";
import { recordAddress } from "@/lib/filters/page-address";
import type { Reading } from "@/lib/reading";

type Props = { reading: Reading; regulator: Party; regulators: readonly Party[] };

/** One regulator: the approvals it decides, the deadlines it set, its statements. */
export function RegulatorPage({ reading, regulator, regulators }: Props) {
  const { board, place } = reading;
  const { slug } = regulator;
  const { asOf } = place.filters;
  const approvals = board.approvals.filter((approval) => approval.regulator.slug === slug);
  const neighbours = neighboursIn({
    entries: regulators,
    slug,
    toNeighbour: (party) => ({
      label: party.shortName,
      href: recordAddress({ kind: "regulators", slug: party.slug, asOf }),
    }),
  });
  return (
    <RecordPage
      reading={reading}
      title={regulator.name}
      summary={<PartySummary party={regulator} />}
    >
      {approvals.map((approval) => (
        <ApprovalHistory key={approval.slug} approval={approval} reading={reading} />
      ))}
      <RegulatorDeadlines reading={reading} regulator={slug} />
      <TimelineSection reading={reading} scope={{ facet: "regulator", slug }} />
      <Neighbours {...neighbours} name="Regulators" />
    </RecordPage>
  );
}

function ApprovalHistory({ approval, reading }: { approval: Approval; reading: Reading }) {
  const { board, clock, place, questions, story } = reading;
  const { slug, title, covers, instrument } = approval;
  const { steps, current } = approvalHistoryAsOf({
    approval: slug,
    statements: board.statements,
    asOf: clock.readingDay,
  });
  return (
    <section aria-labelledby={`approval-${slug}`}>
      <SectionHeading id={`approval-${slug}`}>
        {title}: <ApprovalStageBadge stage={current?.stage ?? null} />{" "}
        <ContestedMark
          questions={findContested(questions, { type: "approval", slug })}
          asOf={place.filters.asOf}
        />
      </SectionHeading>
      <p className="text-muted text-sm">
        Covers: {covers}. {instrument}.
      </p>
      <StageSteps
        steps={steps}
        badge={(stage) => <ApprovalStageBadge stage={stage} />}
        asOf={place.filters.asOf}
        lang={story.language}
      />
    </section>
  );
}

function RegulatorDeadlines({ reading, regulator }: { reading: Reading; regulator: string }) {
  const { board, clock, questions, drawnAt, place, story } = reading;
  const entries = board.deadlines
    .filter(({ setBy }) => setBy.slug === regulator)
    .map((deadline) => ({
      deadline,
      history: dueHistoryAsOf({ deadline, statements: board.statements, asOf: clock.readingDay }),
      answers: deadlineAnswers(deadline.slug, questions),
      contested: findContested(questions, { type: "deadline", slug: deadline.slug }),
    }))
    .filter(({ history }) => history.steps.length > 0);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="deadlines">
      <SectionHeading id="deadlines">Deadlines it set</SectionHeading>
      {entries.map((entry) => (
        <DeadlineCountdown
          key={entry.deadline.slug}
          {...entry}
          clock={clock}
          drawnAt={drawnAt}
          asOf={place.filters.asOf}
          lang={story.language}
        />
      ))}
    </section>
  );
}
