import type { ReactNode } from "react";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { ContestedMark } from "@/components/ui/contested-mark";
import { APPROVAL_STAGE_WORDING } from "@/lib/domain/approval-stage";
import { BID_STAGE_WORDING } from "@/lib/domain/bid-stage";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Changes } from "@/lib/domain/changes-between";
import { findContested, type QuestionReading, type QuestionState } from "@/lib/domain/question";
import type { AskedDay } from "@/lib/domain/story-clock";
import { formatCount, formatDay } from "@/lib/format";

type Props = {
  changes: Changes;
  questions: QuestionReading[];
  dayBefore: CalendarDay;
  asOf: AskedDay;
  lang: string;
};

const STATE_WORDING: Record<QuestionState, string> = {
  unanswered: "open",
  answered: "answered by one side",
  contested: "contested",
};

/** What moved since the day before, each leading to its place, and the statements behind it. */
export function SinceYesterday({ changes, questions, dayBefore, asOf, lang }: Props) {
  return (
    <section aria-labelledby="since">
      <h2 id="since" className="text-lg">
        Since {formatDay(dayBefore)}
      </h2>
      {changes.statements.length === 0 ? (
        <p className="text-muted">Nothing became public on this day.</p>
      ) : (
        <>
          <Moves changes={changes} questions={questions} />
          <details>
            <summary className="text-accent text-sm">
              {formatCount(changes.statements.length, "statement")} became public
            </summary>
            <div className="bg-panel mt-1 p-3">
              <EvidenceList statements={changes.statements} asOf={asOf} lang={lang} />
            </div>
          </details>
        </>
      )}
    </section>
  );
}

function Moves({ changes, questions }: Pick<Props, "changes" | "questions">) {
  const { bids, approvals, deadlines } = changes;
  return (
    <ul className="my-1">
      {bids.map(({ subject, before, after }) => (
        <Move key={subject.slug} href={`#bidder-${subject.slug}`} name={subject.shortName}>
          <FromTo
            from={labelOf(BID_STAGE_WORDING, before)}
            to={labelOf(BID_STAGE_WORDING, after)}
          />{" "}
          <ContestedMark
            questions={findContested(questions, { type: "bidder", slug: subject.slug })}
          />
        </Move>
      ))}
      {approvals.map(({ subject, before, after }) => (
        <Move key={subject.slug} href={`#approval-${subject.slug}`} name={subject.title}>
          <FromTo
            from={labelOf(APPROVAL_STAGE_WORDING, before)}
            to={labelOf(APPROVAL_STAGE_WORDING, after)}
          />
        </Move>
      ))}
      {deadlines.map(({ subject, after }) => (
        <Move key={subject.slug} href={`#deadline-${subject.slug}`} name={subject.title}>
          {after.due === null ? "lifted" : formatDay(after.due.day)}
        </Move>
      ))}
      {changes.questions.map(({ subject, before, after }) => (
        <Move key={subject.slug} href={`#question-${subject.slug}`} name={subject.title}>
          <FromTo from={STATE_WORDING[before.state]} to={STATE_WORDING[after.state]} />
        </Move>
      ))}
    </ul>
  );
}

function Move({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <li className="border-rule border-b py-0.5 last:border-0">
      <a href={href}>{name}</a> <span className="text-sm">{children}</span>
    </li>
  );
}

function FromTo({ from, to }: { from: string; to: string }) {
  return (
    <>
      <span className="text-muted">{from} </span>
      <span aria-hidden="true">→</span>
      <span className="sr-only">to</span> <b className="font-semibold">{to}</b>
    </>
  );
}

function labelOf<Stage extends string>(
  wording: Record<Stage, { label: string }>,
  history: { current: { stage: Stage } | null },
): string {
  return history.current === null ? "nothing reported" : wording[history.current.stage].label;
}
