import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { TimelineFilters } from "@/lib/filters/timeline-filters";

/** One selection of statements: checked filters, the reading day, and the questions contested on it. */
export type Selection = {
  filters: TimelineFilters;
  asOf: CalendarDay;
  /** The day by which a statement must not have been public yet; without it, any time before will do. */
  publicAfter?: CalendarDay;
  contestedQuestions: readonly string[];
};

/** Equal for selections of the same statements; the order and the page make no difference. */
export function selectionKey(selection: Selection): unknown {
  const { filters, asOf, publicAfter = null, contestedQuestions } = selection;
  const narrowing = { ...filters, after: null, order: null, asOf: null };
  return [narrowing, asOf, publicAfter, filters.contested ? contestedQuestions : null];
}
