import { approvalHistoryAsOf, type Approval } from "./approval";
import type { ApprovalStage } from "./approval-stage";
import { bidHistoryAsOf } from "./bid";
import type { BidStage } from "./bid-stage";
import type { CalendarDay } from "../time/calendar-day";
import { dueHistoryAsOf, type Deadline, type DueHistory } from "./deadline";
import { compareByOccurrence } from "../occurrence-order";
import { questionsAsOf, type Question, type QuestionReading } from "./question";
import type { StageHistory } from "./stage-history";
import type { Party, Statement } from "../statement";

/** A subject whose state differs between the two days. */
export type Moved<Subject, State> = { subject: Subject; before: State; after: State };

/** What became public after one day and by another, and what that moved. */
export type Changes = {
  statements: Statement[];
  bids: Moved<Party, StageHistory<BidStage>>[];
  approvals: Moved<Approval, StageHistory<ApprovalStage>>[];
  deadlines: Moved<Deadline, DueHistory>[];
  questions: Moved<Question, QuestionReading>[];
};

export type Board = {
  statements: readonly Statement[];
  bidders: readonly Party[];
  approvals: readonly Approval[];
  deadlines: readonly Deadline[];
  questions: readonly Question[];
};

/** @param after the day already known; @param by the last day that counts. */
export function changesBetween({
  board,
  after,
  by,
}: {
  board: Board;
  after: CalendarDay;
  by: CalendarDay;
}): Changes {
  const days = { statements: board.statements, after, by };
  return {
    statements: board.statements
      .filter(({ publicOn }) => publicOn.latest > after && publicOn.latest <= by)
      .toSorted(compareByOccurrence),
    bids: movedBids(board.bidders, days),
    approvals: movedApprovals(board.approvals, days),
    deadlines: movedDeadlines(board.deadlines, days),
    questions: movedQuestions(board.questions, days),
  };
}

type Days = { statements: readonly Statement[]; after: CalendarDay; by: CalendarDay };

function movedBids(bidders: readonly Party[], { statements, after, by }: Days) {
  return bidders
    .map((bidder) => ({
      subject: bidder,
      before: bidHistoryAsOf({ bidder: bidder.slug, statements, asOf: after }),
      after: bidHistoryAsOf({ bidder: bidder.slug, statements, asOf: by }),
    }))
    .filter((moved) => moved.before.current?.stage !== moved.after.current?.stage);
}

function movedApprovals(approvals: readonly Approval[], { statements, after, by }: Days) {
  return approvals
    .map((approval) => ({
      subject: approval,
      before: approvalHistoryAsOf({ approval: approval.slug, statements, asOf: after }),
      after: approvalHistoryAsOf({ approval: approval.slug, statements, asOf: by }),
    }))
    .filter((moved) => moved.before.current?.stage !== moved.after.current?.stage);
}

function movedDeadlines(deadlines: readonly Deadline[], { statements, after, by }: Days) {
  return deadlines
    .map((deadline) => ({
      subject: deadline,
      before: dueHistoryAsOf({ deadline, statements, asOf: after }),
      after: dueHistoryAsOf({ deadline, statements, asOf: by }),
    }))
    .filter((moved) => moved.before.steps.length !== moved.after.steps.length);
}

function movedQuestions(questions: readonly Question[], { statements, after, by }: Days) {
  const before = questionsAsOf({ questions, statements, asOf: after });
  return questionsAsOf({ questions, statements, asOf: by }).flatMap((reading, index) => {
    const earlier = before[index];
    return earlier === undefined || earlier.state === reading.state
      ? []
      : [{ subject: reading.question, before: earlier, after: reading }];
  });
}
