import { Evidence } from "@/components/evidence/evidence";
import type { DeadlineAnswers } from "@/lib/domain/board/deadline-answers";
import type { QuestionReading } from "@/lib/domain/board/question";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";

type Shown = { asOf: AskedDay; lang: string };

/** What must be done by a deadline, and what follows when it passes: each answer opens its statements. */
export function DeadlineAnswerLines({ answers, ...shown }: { answers: DeadlineAnswers } & Shown) {
  const { demand, consequence } = answers;
  if (demand.length + consequence.length === 0) return null;
  return (
    <dl className="screen-only text-sm">
      {demand.map((reading) => (
        <AnswerLine key={reading.question.slug} term="Demands" reading={reading} {...shown} />
      ))}
      {consequence.map((reading) => (
        <AnswerLine key={reading.question.slug} term="Otherwise" reading={reading} {...shown} />
      ))}
    </dl>
  );
}

function AnswerLine({
  term,
  reading,
  asOf,
  lang,
}: { term: string; reading: QuestionReading } & Shown) {
  const page = recordAddress({ kind: "questions", slug: reading.question.slug, asOf });
  return (
    <>
      <dt className="text-muted inline">{term}: </dt>
      {reading.positions.map(({ slug, answer, statements }, index) => (
        <dd key={slug} className="inline">
          {index === 0 ? null : <span className="text-muted"> · or: </span>}
          {answer}
          <div>
            <Evidence
              statements={statements}
              asOf={asOf}
              lang={lang}
              subject={answer}
              whole={`${page}#position-${slug}`}
            />
          </div>
        </dd>
      ))}
    </>
  );
}
