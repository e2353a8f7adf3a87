import { AttributionLine } from "@/components/evidence/attribution-line";
import { statementAddress } from "@/components/evidence/statement-address";
import { Neighbours, neighboursIn } from "@/components/page/neighbours";
import { RecordPage } from "@/components/page/record-page.section";
import { OpenQuestions } from "@/components/questions/open-questions";
import { DayText } from "@/components/ui/day-text";
import { SectionHeading } from "@/components/ui/section-heading";
import { dueHistoryAsOf, type Deadline, type DueStep } from "@/lib/domain/board/deadline";
import { deadlineAnswers } from "@/lib/domain/board/deadline-answers";
import { findContested } from "@/lib/domain/board/question";
import { DEADLINE_ACTION_WORDING } from "@/lib/domain/statement";
import { recordAddress } from "@/lib/filters/page-address";
import { formatDay } from "@/lib/format";
import type { Reading } from "@/lib/reading";
import { DeadlineCountdown } from "./deadline-countdown";

type Props = { reading: Reading; deadline: Deadline };

/** One deadline: how long is left, the chain of its due dates, what it demands. */
export function DeadlinePage({ reading, deadline }: Props) {
  const { board, clock, drawnAt, place, questions, story } = reading;
  const { slug } = deadline;
  const { asOf } = place.filters;
  const history = dueHistoryAsOf({
    deadline,
    statements: board.statements,
    asOf: clock.readingDay,
  });
  const about = questions.filter(
    ({ question }) => question.about?.type === "deadline" && question.about.slug === slug,
  );
  const neighbours = neighboursIn({
    entries: board.deadlines,
    slug,
    toNeighbour: (other) => ({
      label: other.title,
      href: recordAddress({ kind: "deadlines", slug: other.slug, asOf }),
    }),
  });
  return (
    <RecordPage
      reading={reading}
      title={deadline.title}
      summary={
        <p>
          Set by {deadline.setBy.name}: {deadline.instrument}.
        </p>
      }
    >
      {history.steps.length === 0 ? (
        <p>Nothing was known of this deadline by this day.</p>
      ) : (
        <DeadlineCountdown
          deadline={deadline}
          history={history}
          answers={deadlineAnswers(slug, questions)}
          contested={findContested(questions, { type: "deadline", slug })}
          clock={clock}
          drawnAt={drawnAt}
          asOf={asOf}
          lang={story.language}
        />
      )}
      <section aria-labelledby="chain">
        <SectionHeading id="chain">Who set and moved it</SectionHeading>
        <ol>
          {history.steps.toReversed().map((step) => (
            <ChainStep key={step.statement.slug} step={step} reading={reading} />
          ))}
        </ol>
      </section>
      <OpenQuestions
        questions={about}
        asOf={asOf}
        lang={story.language}
        heading="What it demands"
      />
      <Neighbours {...neighbours} name="Deadlines" />
    </RecordPage>
  );
}

function ChainStep({ step, reading }: { step: DueStep; reading: Reading }) {
  const { action, due, statement } = step;
  return (
    <li className="border-rule grid grid-cols-1 gap-x-8 border-t py-2 sm:grid-cols-[16rem_1fr]">
      <p>
        <b className="font-semibold">
          {DEADLINE_ACTION_WORDING[action]}
          {due === null ? null : (
            <>
              {" "}
              <time dateTime={due.day}>{formatDay(due.day)}</time>
            </>
          )}
        </b>
        <span className="text-muted block text-sm">
          <DayText span={statement.occurredOn} />
        </span>
      </p>
      <div>
        <a href={statementAddress({ slug: statement.slug, asOf: reading.place.filters.asOf })}>
          {statement.headline}
        </a>
        <p className="text-sm">
          <AttributionLine statement={statement} />
        </p>
      </div>
    </li>
  );
}
