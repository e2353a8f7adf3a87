import { APPROVAL_STAGES } from "@/lib/domain/board/approval-stage";
import { BID_STAGES } from "@/lib/domain/board/bid-stage";
import { inRole } from "./cast";
import { dayAt } from "./dates";
import type { Random } from "./random";

/** Stages and sides do not multiply with reports: a large story moves its boards no more than so often. */
const MOST_MOVES = 600;

export const APPROVALS = 6;
export const DEADLINES = 3;
export const QUESTIONS = 8;

export type GeneratedMove = { table: string; row: Record<string, string | number> };

/** Which statements move something or take a side; spread over the whole story. */
export function generateMoves(
  random: Random,
  statements: number,
  lastDay: number,
): GeneratedMove[] {
  const moves = Math.min(MOST_MOVES, Math.floor(statements * 0.3));
  return Array.from({ length: moves }, (_, index) => {
    const statementId = 1 + Math.floor((index / moves) * statements);
    return generateMove(random, statementId, lastDay);
  });
}

function generateMove(random: Random, statementId: number, lastDay: number): GeneratedMove {
  const roll = random.next();
  if (roll < 0.4) {
    const bidderId = random.pick(inRole("bidder")).id;
    return { table: "BidChange", row: { statementId, bidderId, stage: random.pick(BID_STAGES) } };
  }
  if (roll < 0.6) {
    const approvalId = 1 + random.below(APPROVALS);
    const stage = random.pick(APPROVAL_STAGES);
    return { table: "ApprovalChange", row: { statementId, approvalId, stage } };
  }
  if (roll < 0.7) {
    const due = dayAt(lastDay - random.below(20));
    const row = { statementId, deadlineId: 1 + random.below(DEADLINES), action: "sets", due };
    return { table: "DeadlineChange", row };
  }
  const questionId = 1 + random.below(QUESTIONS);
  const positionId = questionId * 2 - random.below(2);
  return { table: "PositionStatement", row: { statementId, questionId, positionId } };
}
