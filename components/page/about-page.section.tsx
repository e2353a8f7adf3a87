import { BidStageBadge, ApprovalStageBadge } from "@/components/ui/stage-badge";
import { SectionHeading } from "@/components/ui/section-heading";
import { APPROVAL_STAGE_WORDING, APPROVAL_STAGES } from "@/lib/domain/board/approval-stage";
import { BID_STAGE_WORDING, BID_STAGES } from "@/lib/domain/board/bid-stage";
import {
  ATTRIBUTION_WORDING,
  ATTRIBUTIONS,
  STATEMENT_KIND_WORDING,
  STATEMENT_KINDS,
} from "@/lib/domain/statement";
import { recordAddress } from "@/lib/filters/page-address";
import type { Reading } from "@/lib/reading";
import { RecordPage } from "./record-page.section";

/** A longer list of articles would be no page any more. */
const MOST_LISTED = 500;

/** Method: how stages are derived, how dates are read, what is quoted. */
export function AboutPage({ reading }: { reading: Reading }) {
  const { asOf } = reading.place.filters;
  return (
    <RecordPage
      reading={reading}
      title="How this is made"
      summary={<p>How stages are derived, how dates are read and what is quoted.</p>}
    >
      <section aria-labelledby="stages" className="max-w-measure">
        <SectionHeading id="stages">Stages</SectionHeading>
        <p>
          Nobody types a status into a board. A statement may move a bidder or an approval to a
          stage; the stage shown is the one set by the last such statement that was certainly public
          on the reading day, in the order in which things happened. Regulators act in parallel, so
          there is no single bar of progress.
        </p>
        <div className="mt-2 grid grid-cols-1 gap-x-8 sm:grid-cols-2">
          <dl>
            {BID_STAGES.map((stage) => (
              <Meaning key={stage} meaning={BID_STAGE_WORDING[stage].meaning}>
                <BidStageBadge stage={stage} />
              </Meaning>
            ))}
          </dl>
          <dl>
            {APPROVAL_STAGES.map((stage) => (
              <Meaning key={stage} meaning={APPROVAL_STAGE_WORDING[stage].meaning}>
                <ApprovalStageBadge stage={stage} />
              </Meaning>
            ))}
          </dl>
        </div>
      </section>
      <section aria-labelledby="days" className="max-w-measure">
        <SectionHeading id="days">Dates and the reading day</SectionHeading>
        <p>
          Four times are kept apart: when something happened, when the public could first know it,
          when an article appeared, and when the tracker took it in. A date is as exact as the
          article gives it, in Extended Date/Time Format; one that is inferred says why. An
          imprecise date counts from its last possible day and is never drawn as a single day.
        </p>
        <p className="mt-2">
          Every page is read on one day. A deadline with only a day runs until that day ends in its
          own time zone. On a day of the past the clock shows the present time of day.
        </p>
      </section>
      <section aria-labelledby="sources" className="max-w-measure">
        <SectionHeading id="sources">Sources and disagreement</SectionHeading>
        <p>
          A statement names its speaker, its origin (whoever first carried it) and the paragraph of
          each article that tells it. Two articles that repeat one origin count as one origin. Where
          sources take different positions on a question, every position stays in view and none is
          picked.
        </p>
        <dl className="mt-2 grid grid-cols-1 gap-x-8 sm:grid-cols-2">
          {STATEMENT_KINDS.map((kind) => (
            <Meaning key={kind} meaning={STATEMENT_KIND_WORDING[kind].meaning}>
              {STATEMENT_KIND_WORDING[kind].label}
            </Meaning>
          ))}
          {ATTRIBUTIONS.map((attribution) => (
            <Meaning key={attribution} meaning={ATTRIBUTION_WORDING[attribution].meaning}>
              {ATTRIBUTION_WORDING[attribution].label}
            </Meaning>
          ))}
        </dl>
      </section>
      <section aria-labelledby="search" className="max-w-measure">
        <SectionHeading id="search">Search</SectionHeading>
        <p>
          A search finds statements by their headlines, summaries, quotations, speakers, parties,
          origins and articles; which are found depends on the reading day, as everything does. Best
          match first weighs how often a word stands in a statement, and where, against how rare it
          is among all statements, later ones included (BM25): the order may shift when an article
          comes in.
        </p>
      </section>
      <section aria-labelledby="read" className="max-w-measure">
        <SectionHeading id="read">What was read</SectionHeading>
        <ul>
          {reading.articles.slice(-MOST_LISTED).map(({ slug, headline }) => (
            <li key={slug}>
              <a href={recordAddress({ kind: "articles", slug, asOf })}>{headline}</a>
            </li>
          ))}
        </ul>
        {reading.articles.length <= MOST_LISTED ? null : (
          <p>
            The last {MOST_LISTED} of {reading.articles.length} articles.
          </p>
        )}
        <p className="mt-2">
          Nothing stands here that is not in these articles. Summaries are in the tracker&apos;s own
          words; the articles&apos; words appear only as short quotations of what somebody said, and
          remain theirs.
        </p>
      </section>
    </RecordPage>
  );
}

function Meaning({ children, meaning }: { children: React.ReactNode; meaning: string }) {
  return (
    <div className="border-rule border-t py-1">
      <dt className="font-semibold">{children}</dt>
      <dd className="text-muted text-sm">{meaning}</dd>
    </div>
  );
}
