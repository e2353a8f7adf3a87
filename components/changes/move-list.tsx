import type { ReactNode } from "react";
import { ContestedMark } from "@/components/ui/contested-mark";
import { APPROVAL_STAGE_WORDING } from "@/lib/domain/board/approval-stage";
import { BID_STAGE_WORDING } from "@/lib/domain/board/bid-stage";
import type { Changes } from "@/lib/domain/board/changes-between";
import { findContested, type QuestionReading } from "@/lib/domain/board/question";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";
import { formatDay } from "@/lib/format";
import { QuestionMoves } from "./question-moves";

type Props = { changes: Changes; questions: readonly QuestionReading[]; asOf: AskedDay };

/** What moved, by bidder, approval, deadline and question, each leading to its page. */
export function MoveList({ changes, questions, asOf }: Props) {
  const { bids, approvals, deadlines } = changes;
  const moves = bids.length + approvals.length + deadlines.length + changes.questions.length;
  if (moves === 0) return <p className="text-muted">No stage, deadline or question moved.</p>;
  return (
    <ul className="my-1">
      {bids.map(({ subject: { slug, shortName }, before, after }) => (
        <Move
          key={slug}
          href={recordAddress({ kind: "bidders", slug, asOf })}
          name={shortName}
          mark={
            <ContestedMark
              questions={findContested(questions, { type: "bidder", slug })}
              asOf={asOf}
            />
          }
        >
          <FromTo
            from={labelOf(BID_STAGE_WORDING, before)}
            to={labelOf(BID_STAGE_WORDING, after)}
          />
        </Move>
      ))}
      {approvals.map(({ subject: { slug, title, regulator }, before, after }) => (
        <Move
          key={slug}
          href={recordAddress({ kind: "regulators", slug: regulator.slug, asOf })}
          name={title}
          mark={
            <ContestedMark
              questions={findContested(questions, { type: "approval", slug })}
              asOf={asOf}
            />
          }
        >
          <FromTo
            from={labelOf(APPROVAL_STAGE_WORDING, before)}
            to={labelOf(APPROVAL_STAGE_WORDING, after)}
          />
        </Move>
      ))}
      {deadlines.map(({ subject: { slug, title }, before, after }) => (
        <Move key={slug} href={recordAddress({ kind: "deadlines", slug, asOf })} name={title}>
          <FromTo from={dueText(before)} to={dueText(after)} />
        </Move>
      ))}
      <QuestionMoves moves={changes.questions} asOf={asOf} />
    </ul>
  );
}

type MoveProps = { href: string; name: string; children: ReactNode; mark?: ReactNode };

function Move({ href, name, children, mark }: MoveProps) {
  return (
    <li className="border-rule border-b py-0.5 last:border-0">
      <a href={href}>{name}</a> <span className="text-sm">{children}</span> {mark}
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
  return history.current === null ? "no stage" : wording[history.current.stage].label;
}

function dueText({ due, isLifted }: Changes["deadlines"][number]["after"]): string {
  if (due !== null) return formatDay(due.day);
  return isLifted ? "lifted" : "none known";
}
