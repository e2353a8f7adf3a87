import type { ApprovalStage } from "./approval-stage";
import type { CalendarDay } from "../time/calendar-day";
import { stageHistoryAsOf, type StageChange, type StageHistory } from "./stage-history";
import type { Party, Statement } from "../statement";

/** One thing that must be granted. */
export type Approval = {
  slug: string;
  title: string;
  regulator: Party;
  covers: string;
  instrument: string;
};

type ApprovalAsOf = { approval: string; statements: readonly Statement[]; asOf: CalendarDay };

/** Every stage an approval is known to have gone through by the reading day, with its statements. */
export function approvalHistoryAsOf(args: ApprovalAsOf): StageHistory<ApprovalStage> {
  const { approval, statements, asOf } = args;
  return stageHistoryAsOf({ changes: approvalChangesOf(approval, statements), asOf });
}

/** The stage set by the last visible approval change; null while nothing is reported. */
export function approvalStageAsOf(args: ApprovalAsOf): ApprovalStage | null {
  return approvalHistoryAsOf(args).current?.stage ?? null;
}

function approvalChangesOf(
  approval: string,
  statements: readonly Statement[],
): StageChange<ApprovalStage>[] {
  return statements.flatMap((statement) =>
    statement.approvalMoves
      .filter((move) => move.approval === approval)
      .map(({ stage }) => ({ stage, statement })),
  );
}
