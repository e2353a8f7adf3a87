import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { LaneParty } from "@/lib/domain/lanes/lanes";
import type { LaneCell } from "@/lib/domain/lanes/lanes-counts";
import type { Span } from "@/lib/domain/time/span";
import { queryWith } from "@/lib/filters/filters-address";
import type { TimelineFilters } from "@/lib/filters/timeline-filters";

type Days = Pick<LaneCell, "first" | "last">;

/** The timeline narrowed to the days of a bar and, as far as the address grammar can say it, its party. */
export function cellAddress(args: {
  party: LaneParty;
  cell: Days;
  filters: TimelineFilters;
}): string {
  const { party, cell, filters } = args;
  return daysAddress({ days: cell, filters: { ...filters, ...narrowedTo(party, filters) } });
}

/** The timeline narrowed to some days. */
export function daysAddress({ days, filters }: { days: Days; filters: TimelineFilters }): string {
  const range = { from: spanOf(days.first), to: spanOf(days.last) };
  return `/${queryWith(filters, range)}#timeline`;
}

/**
 * No parameter names a seller. Inside one facet several values mean any of them, so that a party
 * beside the chosen ones cannot be asked for together with them.
 */
function narrowedTo({ role, slug }: LaneParty, filters: TimelineFilters) {
  if (role === "seller") return {};
  const chosen = filters[role];
  return chosen.length === 0 || chosen.includes(slug) ? { [role]: [slug] } : {};
}

function spanOf(day: CalendarDay): Span {
  return { edtf: day, earliest: day, latest: day };
}
