import { approvalHistoryAsOf } from "@/lib/domain/board/approval";
import { findContested } from "@/lib/domain/board/question";
import type { Reading } from "@/lib/reading";
import type { ApprovalEntry } from "./approval-card";
import { ApprovalTracker } from "./approval-tracker";

/** What must be approved, by jurisdiction: regulators act in parallel, there is no bar of progress. */
export function ApprovalTrackerSection({ reading }: { reading: Reading }) {
  const { board, clock, questions, filters, story } = reading;
  const entries = board.approvals.map((approval): ApprovalEntry => ({
    approval,
    history: approvalHistoryAsOf({
      approval: approval.slug,
      statements: board.statements,
      asOf: clock.readingDay,
    }),
    contested: findContested(questions, { type: "approval", slug: approval.slug }),
  }));
  return (
    <ApprovalTracker
      jurisdictions={groupByJurisdiction(entries)}
      asOf={filters.asOf}
      lang={story.language}
    />
  );
}

function groupByJurisdiction(entries: ApprovalEntry[]): Map<string, ApprovalEntry[]> {
  const groups = new Map<string, ApprovalEntry[]>();
  for (const entry of entries) {
    const { jurisdiction, name } = entry.approval.regulator;
    const group = groups.get(jurisdiction ?? name);
    if (group === undefined) groups.set(jurisdiction ?? name, [entry]);
    else group.push(entry);
  }
  return groups;
}
