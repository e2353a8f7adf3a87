import { approvalHistoryAsOf } from "./approval";
import type { ApprovalStage } from "./approval-stage";
import { bidHistoryAsOf } from "./bid";
import type { BidStage } from "./bid-stage";
import type { Board } from "./changes-between";
import type { CalendarDay } from "../time/calendar-day";
import { dueHistoryAsOf, type Deadline, type Due } from "./deadline";
import type { Approval } from "./approval";
import type { StageHistory } from "./stage-history";
import type { DeadlineAction, Party, Statement } from "../statement";

/** What one statement did to one subject; `confirmed` when it repeated what held already. */
export type Effect =
  | {
      type: "bid";
      bidder: Party;
      before: BidStage | null;
      after: BidStage;
      isConfirmation: boolean;
    }
  | {
      type: "approval";
      approval: Approval;
      before: ApprovalStage | null;
      after: ApprovalStage;
      isConfirmation: boolean;
    }
  | {
      type: "deadline";
      deadline: Deadline;
      action: DeadlineAction;
      before: Due | null;
      after: Due | null;
    };

type Subject = { statement: Statement; board: Board; asOf: CalendarDay };

/** What a statement changed, seen from the reading day: the stage before it and the one it set. */
export function effectsOf(subject: Subject): Effect[] {
  return [...bidEffects(subject), ...approvalEffects(subject), ...deadlineEffects(subject)];
}

function bidEffects({ statement, board, asOf }: Subject): Effect[] {
  return board.bidders.flatMap((bidder) => {
    const history = bidHistoryAsOf({ bidder: bidder.slug, statements: board.statements, asOf });
    const step = stepOf(history, statement);
    return step === null ? [] : [{ type: "bid", bidder, ...step } as const];
  });
}

function approvalEffects({ statement, board, asOf }: Subject): Effect[] {
  return board.approvals.flatMap((approval) => {
    const { slug } = approval;
    const history = approvalHistoryAsOf({ approval: slug, statements: board.statements, asOf });
    const step = stepOf(history, statement);
    return step === null ? [] : [{ type: "approval", approval, ...step } as const];
  });
}

function stepOf<Stage extends string>({ steps }: StageHistory<Stage>, { slug }: Statement) {
  for (const [index, step] of steps.entries()) {
    const place = step.statements.findIndex((other) => other.slug === slug);
    if (place === -1) continue;
    const before = place === 0 ? (steps[index - 1]?.stage ?? null) : step.stage;
    return { before, after: step.stage, isConfirmation: place > 0 };
  }
  return null;
}

function deadlineEffects({ statement, board, asOf }: Subject): Effect[] {
  return board.deadlines.flatMap((deadline) => {
    const { steps } = dueHistoryAsOf({ deadline, statements: board.statements, asOf });
    return steps.flatMap((step, index) =>
      step.statement.slug === statement.slug
        ? [
            {
              type: "deadline",
              deadline,
              action: step.action,
              before: steps[index - 1]?.due ?? null,
              after: step.due,
            } as const,
          ]
        : [],
    );
  });
}
