import type { CalendarDay } from "./time/calendar-day";
import type { Statement } from "./statement";

/** Certainly public by then: an imprecise date counts from its last possible day. */
export function isVisible(statement: Statement, asOf: CalendarDay): boolean {
  return statement.publicOn.latest <= asOf;
}

export function visibleAsOf(statements: readonly Statement[], asOf: CalendarDay): Statement[] {
  return statements.filter((statement) => isVisible(statement, asOf));
}
