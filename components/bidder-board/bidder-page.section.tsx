import { Neighbours, neighboursIn } from "@/components/page/neighbours";
import { RecordPage } from "@/components/page/record-page.section";
import { OpenQuestions } from "@/components/questions/open-questions";
import { TimelineSection } from "@/components/timeline/timeline.section";
import { PartySummary } from "@/components/ui/party-summary";
import { ContestedMark } from "@/components/ui/contested-mark";
import { SectionHeading } from "@/components/ui/section-heading";
import { BidStageBadge } from "@/components/ui/stage-badge";
import { StageSteps } from "@/components/ui/stage-steps";
import { bidHistoryAsOf } from "@/lib/domain/board/bid";
import { BID_STAGE_WORDING } from "@/lib/domain/board/bid-stage";
import { findContested } from "@/lib/domain/board/question";
import type { Party } from "@/lib/domain/statement";
import { recordAddress } from "@/lib/filters/page-address";
import type { Reading } from "@/lib/reading";

type Props = { reading: Reading; bidder: Party };

/** One bidder: the stage with every step to it, the questions about it, its statements. */
export function BidderPage({ reading, bidder }: Props) {
  const { board, clock, questions, place, story } = reading;
  const { slug } = bidder;
  const { asOf } = place.filters;
  const history = bidHistoryAsOf({
    bidder: slug,
    statements: board.statements,
    asOf: clock.readingDay,
  });
  const stage = history.current?.stage ?? null;
  const about = questions.filter(
    ({ question }) => question.about?.type === "bidder" && question.about.slug === slug,
  );
  const neighbours = neighboursIn({
    entries: board.bidders,
    slug,
    toNeighbour: (party) => ({
      label: party.name,
      href: recordAddress({ kind: "bidders", slug: party.slug, asOf }),
    }),
  });
  return (
    <RecordPage reading={reading} title={bidder.name} summary={<PartySummary party={bidder} />}>
      <section aria-labelledby="stage">
        <SectionHeading
          id="stage"
          aside={stage === null ? undefined : BID_STAGE_WORDING[stage].meaning}
        >
          Stage: <BidStageBadge stage={stage} />{" "}
          <ContestedMark
            questions={findContested(questions, { type: "bidder", slug })}
            asOf={asOf}
          />
        </SectionHeading>
        <StageSteps
          steps={history.steps}
          badge={(step) => <BidStageBadge stage={step} />}
          asOf={asOf}
          lang={story.language}
        />
      </section>
      {about.length === 0 ? null : (
        <OpenQuestions
          questions={about}
          asOf={asOf}
          lang={story.language}
          heading={`Questions about ${bidder.shortName}`}
        />
      )}
      <TimelineSection reading={reading} scope={{ facet: "bidder", slug }} />
      <Neighbours {...neighbours} name="Bidders" />
    </RecordPage>
  );
}
