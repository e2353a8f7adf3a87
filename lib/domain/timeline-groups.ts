import type { KnownDate, Statement } from "./statement";

/** Statements that share one date, as exactly as it is known. */
export type TimelineGroup = { date: KnownDate; statements: Statement[] };

/** Groups a sorted timeline by the date things happened; the order stays as it is. */
export function groupByOccurrence(statements: readonly Statement[]): TimelineGroup[] {
  const groups: TimelineGroup[] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    if (last?.date.edtf === statement.occurredOn.edtf) last.statements.push(statement);
    else groups.push({ date: statement.occurredOn, statements: [statement] });
  }
  return groups;
}
