import { APPROVAL_STAGE_WORDING } from "@/lib/domain/board/approval-stage";
import { BID_STAGE_WORDING } from "@/lib/domain/board/bid-stage";
import { DEADLINE_ACTION_WORDING, type Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { pageAddress, recordAddress } from "@/lib/filters/page-address";
import { formatDay } from "@/lib/format";
import { toCalendarDay } from "@/lib/domain/time/calendar-day";

type Props = {
  statement: Statement;
  /** What approvals and deadlines are called, by slug. */
  titles: ReadonlyMap<string, string>;
  asOf: AskedDay;
};

/** What a statement changed on the boards, each leading there. */
export function StatementMoves({ statement, titles, asOf }: Props) {
  const moves = [
    ...statement.bidMoves.map(({ bidder, stage }) => ({
      href: recordAddress({ kind: "bidders", slug: bidder, asOf }),
      text: `${nameOf(statement, bidder)}: ${BID_STAGE_WORDING[stage].label}`,
    })),
    ...statement.approvalMoves.map(({ approval, stage }) => ({
      href: `${pageAddress({ path: "/", asOf })}#approval-${approval}`,
      text: `${titles.get(approval) ?? approval}: ${APPROVAL_STAGE_WORDING[stage].label}`,
    })),
    ...statement.deadlineMoves.map(({ deadline, action, due }) => ({
      href: recordAddress({ kind: "deadlines", slug: deadline, asOf }),
      text: `${titles.get(deadline) ?? deadline}: ${DEADLINE_ACTION_WORDING[action]}${due === null ? "" : ` ${formatDay(toCalendarDay(due.slice(0, 10)))}`}`,
    })),
  ];
  if (moves.length === 0) return null;
  return (
    <p className="text-sm">
      Sets{" "}
      {moves.map(({ href, text }, index) => (
        <span key={href}>
          {index === 0 ? "" : " · "}
          <a href={href}>{text}</a>
        </span>
      ))}
    </p>
  );
}

function nameOf({ parties }: Statement, slug: string): string {
  return parties.find((party) => party.slug === slug)?.shortName ?? slug;
}
