import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { TimelineFilters } from "@/lib/filters/timeline-filters";

/** One selection of statements: checked filters, the reading day, and the questions contested on it. */
export type Selection = {
  filters: TimelineFilters;
  asOf: CalendarDay;
  contestedQuestions: readonly string[];
};

/** Equal for selections of the same statements; the order and the page make no difference. */
export function selectionKey({ filters, asOf, contestedQuestions }: Selection): unknown {
  const narrowing = { ...filters, after: null, order: null, asOf: null };
  return [narrowing, asOf, filters.contested ? contestedQuestions : null];
}
