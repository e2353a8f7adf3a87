import { isCalendarDay } from "@/lib/domain/time/calendar-day";
import { parseSearch } from "@/lib/domain/search/search-query";
import { seasonName } from "@/lib/domain/time/season";
import { parseSpan, type Span } from "@/lib/domain/time/span";
import type { Parameter } from "./filters-address";
import { ORDERS, type Facet, type Order, type TimelineFilters } from "./timeline-filters";

/** The most characters that a search may have. */
export const MAX_SEARCH_LENGTH = 200;

/** Reads a parameter that takes one value into `filters`; returns what is wrong with it, or null. */
export function readSingle({
  parameter,
  value,
  filters,
}: {
  parameter: Exclude<Parameter, Facet>;
  value: string;
  filters: TimelineFilters;
}): string | null {
  switch (parameter) {
    case "contested":
      filters.contested = value === "1";
      return value === "1" || value === "0" ? null : "expected 1";
    case "order":
      if (!isOrder(value)) return `expected ${ORDERS.slice(0, -1).join(", ")} or ${ORDERS.at(-1)}`;
      // Nothing is better than another where nothing is searched for.
      if (value !== "best" || filters.q !== null) filters.order = value;
      return null;
    case "q":
      if ([...value].length > MAX_SEARCH_LENGTH)
        return `expected at most ${MAX_SEARCH_LENGTH} characters`;
      if (parseSearch(value).length === 0) return "expected a letter or a digit to search for";
      filters.q = value;
      return null;
    case "after":
      filters.after = value;
      return null;
    case "asof":
      if (value !== "today" && !isCalendarDay(value))
        return seasonProblem(value) ?? "Enter a date like 2020-09-13, or today";
      filters.asOf = value;
      return null;
    case "from":
    case "to":
      return readSpan({ parameter, value, filters });
  }
}

function isOrder(value: string): value is Order {
  return (ORDERS as readonly string[]).includes(value);
}

function readSpan(args: { parameter: "from" | "to"; value: string; filters: TimelineFilters }) {
  const result = parseSpan(args.value);
  if (!result.ok)
    return (
      seasonProblem(args.value) ?? (result.isForm ? "Enter a date like 2020-09-13" : result.reason)
    );
  const problem = openSideProblem(args.parameter, result.span);
  if (problem === null) args.filters[args.parameter] = result.span;
  return problem;
}

/** EDTF has seasons (level 1), so it is said why they are not taken. */
function seasonProblem(value: string): string | null {
  const season = seasonName(value);
  if (season === null) return null;
  return `Enter months instead of ${season}: a season is other months north and south of the equator`;
}

function openSideProblem(parameter: "from" | "to", span: Span): string | null {
  if (parameter === "from" && span.earliest === null) return "expected a date with a first day";
  if (parameter === "to" && span.latest === null) return "expected a date with a last day";
  return null;
}
