import type { BidStage } from "./bid-stage";
import type { CalendarDay } from "../time/calendar-day";
import { stageHistoryAsOf, type StageChange, type StageHistory } from "./stage-history";
import type { Statement } from "../statement";

type BidAsOf = { bidder: string; statements: readonly Statement[]; asOf: CalendarDay };

/** Every stage a bidder is known to have gone through by the reading day, with its statements. */
export function bidHistoryAsOf({ bidder, statements, asOf }: BidAsOf): StageHistory<BidStage> {
  return stageHistoryAsOf({ changes: bidChangesOf(bidder, statements), asOf });
}

/** The stage set by the last visible bid change; null while nothing is reported. */
export function bidStageAsOf(args: BidAsOf): BidStage | null {
  return bidHistoryAsOf(args).current?.stage ?? null;
}

function bidChangesOf(bidder: string, statements: readonly Statement[]): StageChange<BidStage>[] {
  return statements.flatMap((statement) =>
    statement.bidMoves
      .filter((move) => move.bidder === bidder)
      .map(({ stage }) => ({ stage, statement })),
  );
}
