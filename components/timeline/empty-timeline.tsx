import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { addressWith, type Place } from "@/lib/filters/page-address";
import {
  isNarrowed,
  NO_FILTERS,
  rangeOf,
  type TimelineFilters,
} from "@/lib/filters/timeline-filters";
import { formatDay } from "@/lib/format";

type Props = {
  place: Place;
  readingDay: CalendarDay;
  /** A search that finds something in place of the reader's. */
  suggestion?: string | null;
};

/** Why there is nothing to show, and the one step back. */
export function EmptyTimeline({ place, readingDay, suggestion = null }: Props) {
  const { filters } = place;
  if (filters.after !== null)
    return (
      <p className="py-4">
        Nothing follows in this list.{" "}
        <a href={`${addressWith(place, {})}#timeline`}>Go to its first page</a>
      </p>
    );
  if (!isNarrowed(filters))
    return (
      <p className="py-4">
        Nothing in these articles was certainly public by {formatDay(readingDay)}.{" "}
        <a href={addressWith(place, { asOf: null })}>Go to the latest day</a>
      </p>
    );
  return (
    <p className="py-4">
      {reason(filters)} as of {formatDay(readingDay)}.{" "}
      {suggestion === null ? null : (
        <>
          Did you mean{" "}
          <a href={`${addressWith(place, { q: suggestion })}#timeline`}>{suggestion}</a>?{" "}
        </>
      )}
      <a href={`${addressWith(place, { ...NO_FILTERS, asOf: filters.asOf })}#timeline`}>
        Take all filters off
      </a>
    </p>
  );
}

function reason(filters: TimelineFilters): string {
  const { first, last } = rangeOf(filters);
  if (first !== null && last !== null && first > last)
    return `No statement can match: the range starts on ${formatDay(first)}, after it ends on ${formatDay(last)},`;
  if (filters.q === null) return "No statement matches all of these filters";
  return isNarrowed({ ...filters, q: null })
    ? `No statement with “${filters.q}” matches all of these filters`
    : `No results for “${filters.q}”`;
}
