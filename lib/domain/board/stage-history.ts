import type { CalendarDay } from "../time/calendar-day";
import { compareByOccurrence } from "../occurrence-order";
import type { KnownDate, Statement } from "../statement";
import { isVisible } from "../visibility";

/** One statement setting one stage. */
export type StageChange<Stage extends string> = { stage: Stage; statement: Statement };

/** A stage, the date it is known to hold from, and every statement that set it in a row. */
export type StageStep<Stage extends string> = {
  stage: Stage;
  since: KnownDate;
  statements: Statement[];
};

/** Steps oldest first; the last one is the current stage. No step means nothing is reported yet. */
export type StageHistory<Stage extends string> = {
  steps: StageStep<Stage>[];
  current: StageStep<Stage> | null;
};

/**
 * The stages that the visible changes lead through, in the order in which they happened. A change
 * that only repeats the stage before it confirms that step instead of opening a new one.
 */
export function stageHistoryAsOf<Stage extends string>(args: {
  changes: readonly StageChange<Stage>[];
  asOf: CalendarDay;
}): StageHistory<Stage> {
  const steps: StageStep<Stage>[] = [];
  const visible = args.changes.filter((change) => isVisible(change.statement, args.asOf));
  for (const { stage, statement } of visible.toSorted((a, b) =>
    compareByOccurrence(a.statement, b.statement),
  )) {
    const last = steps.at(-1);
    if (last?.stage === stage) last.statements.push(statement);
    else steps.push({ stage, since: statement.occurredOn, statements: [statement] });
  }
  return { steps, current: steps.at(-1) ?? null };
}
