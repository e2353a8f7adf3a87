import { assertNever } from "@/lib/domain/assert-never";
import type { Board } from "@/lib/domain/board/changes-between";
import type { Question, QuestionSubject } from "@/lib/domain/board/question";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";

type Props = { question: Question; board: Board; asOf: AskedDay };

/** What a question is about, leading there. */
export function QuestionSubjectLink({ question: { about }, board, asOf }: Props) {
  const target = about === null ? null : targetOf(about, board);
  if (target === null) return null;
  return (
    <>
      About{" "}
      <a href={recordAddress({ kind: target.kind, slug: target.slug, asOf })}>{target.label}</a>.
    </>
  );
}

function targetOf(about: QuestionSubject, board: Board) {
  const { type, slug } = about;
  switch (type) {
    case "bidder": {
      const bidder = board.bidders.find((party) => party.slug === slug);
      return bidder === undefined ? null : { kind: "bidders" as const, slug, label: bidder.name };
    }
    case "approval": {
      const approval = board.approvals.find((candidate) => candidate.slug === slug);
      if (approval === undefined) return null;
      return { kind: "regulators" as const, slug: approval.regulator.slug, label: approval.title };
    }
    case "deadline": {
      const deadline = board.deadlines.find((candidate) => candidate.slug === slug);
      return deadline === undefined
        ? null
        : { kind: "deadlines" as const, slug, label: deadline.title };
    }
    default:
      return assertNever(type);
  }
}
