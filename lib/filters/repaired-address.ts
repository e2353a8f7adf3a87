import { queryWith } from "./filters-address";
import type { Notice } from "./parse-filters";
import { FACETS, type Facet, type TimelineFilters } from "./timeline-filters";

/** The address that a mistyped facet value probably meant; null where there is no nearest value. */
export function repairedAddress({
  path,
  filters,
  notice,
}: {
  path: string;
  filters: TimelineFilters;
  notice: Notice;
}): string | null {
  const { parameter, nearest } = notice;
  if (nearest === null || !isFacet(parameter)) return null;
  const values = [...new Set([...filters[parameter], nearest.value])].toSorted();
  return path + queryWith(filters, { [parameter]: values });
}

function isFacet(parameter: string): parameter is Facet {
  return (FACETS as readonly string[]).includes(parameter);
}
