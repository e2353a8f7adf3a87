import { parseSpan } from "@/lib/domain/time/span";
import { isCalendarDay } from "@/lib/domain/time/calendar-day";
import { queryWith } from "./filters-address";
import type { Meant, Notice } from "./parse-filters";
import { FACETS, type Facet, type TimelineFilters } from "./timeline-filters";

/** The address that a mistyped value probably meant; null where the value is of no help. */
export function repairedAddress({
  path,
  filters,
  notice: { parameter },
  meant: { value },
}: {
  path: string;
  filters: TimelineFilters;
  notice: Notice;
  meant: Meant;
}): string | null {
  if (isFacet(parameter)) {
    const values = [...new Set([...filters[parameter], value])].toSorted();
    return path + queryWith(filters, { [parameter]: values });
  }
  if (parameter === "asof")
    return value === "today" || isCalendarDay(value)
      ? path + queryWith(filters, { asOf: value })
      : null;
  if (parameter !== "from" && parameter !== "to") return null;
  const parsed = parseSpan(value);
  return parsed.ok ? path + queryWith(filters, { [parameter]: parsed.span }) : null;
}

function isFacet(parameter: string): parameter is Facet {
  return (FACETS as readonly string[]).includes(parameter);
}
