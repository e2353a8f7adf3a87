import { filtersToEntries, type Parameter } from "@/lib/filters/filters-address";
import type { TimelineFilters } from "@/lib/filters/timeline-filters";

type Props = { filters: TimelineFilters; except: readonly Parameter[] };

/** The parameters a form does not ask for itself, so that sending it keeps them; it leads to a first page. */
export function CarriedParameters({ filters, except }: Props) {
  return filtersToEntries({ ...filters, after: null })
    .filter(([parameter]) => !except.includes(parameter))
    .map(([parameter, value]) => (
      <input key={`${parameter} ${value}`} type="hidden" name={parameter} value={value} />
    ));
}
