import { toCalendarDay, type CalendarDay } from "../time/calendar-day";
import { compareByOccurrence } from "../occurrence-order";
import type { DateBasis, DeadlineAction, Party, Statement } from "../statement";
import { remembering } from "../remembering";
import { isVisible } from "../visibility";
import { dayIn, endOfDayIn } from "../time/zoned-time";

export type Deadline = {
  slug: string;
  title: string;
  setBy: Party;
  instrument: string;
  /** IANA name; a due day ends when it ends here. */
  timeZone: string;
  /** Whether an article names the zone, or the tracker assumes it. */
  timeZoneBasis: DateBasis;
  /** How the zone was inferred. */
  timeZoneNote: string | null;
  /** What happens when it passes, where no question asks for it: the text of an older story file. */
  consequence: string | null;
};

/** The instant at which a deadline passes, and how exactly it is known. */
export type Due = Readonly<{ day: CalendarDay; at: Date; isHourKnown: boolean }>;

export type DueStep = { action: DeadlineAction; due: Due | null; statement: Statement };

/** The chain of due dates, oldest first, and the one that holds. */
export type DueHistory = { steps: DueStep[]; due: Due | null; isLifted: boolean };

/**
 * What a deadline is known to demand by the reading day: the due date of the last visible change.
 * `due` is null before the first one and after a change that lifts the deadline.
 */
export function dueHistoryAsOf(args: {
  deadline: Deadline;
  statements: readonly Statement[];
  asOf: CalendarDay;
}): DueHistory {
  const steps = args.statements
    .flatMap((statement) => dueStepsOf(args.deadline, statement))
    .filter(({ statement }) => isVisible(statement, args.asOf))
    .toSorted((a, b) => compareByOccurrence(a.statement, b.statement));
  const last = steps.at(-1);
  return { steps, due: last?.due ?? null, isLifted: last?.action === "lifts" };
}

/** The instant at which the deadline passes as of the reading day, or null if none is in force. */
export function dueDateAsOf(args: Parameters<typeof dueHistoryAsOf>[0]): Due | null {
  return dueHistoryAsOf(args).due;
}

/**
 * Reads a due date: a day (YYYY-MM-DD) ends with that day in the deadline's zone; an RFC 3339
 * instant is meant to the second.
 */
export const parseDue = /* @__PURE__ */ remembering(
  ({ due, timeZone }: { due: string; timeZone: string }): Due => {
    if (due.includes("T")) {
      const at = new Date(due);
      return { day: dayIn({ instant: at, timeZone }), at, isHourKnown: true };
    }
    const day = toCalendarDay(due);
    return { day, at: endOfDayIn({ day, timeZone }), isHourKnown: false };
  },
  ({ due, timeZone }) => `${timeZone} ${due}`,
);

function dueStepsOf(deadline: Deadline, statement: Statement): DueStep[] {
  return statement.deadlineMoves
    .filter((move) => move.deadline === deadline.slug)
    .map(({ action, due }) => ({
      action,
      due: due === null ? null : parseDue({ due, timeZone: deadline.timeZone }),
      statement,
    }));
}
