import { FACETS, type TimelineFilters } from "./timeline-filters";

/** The parameters of the address grammar, in their canonical order. */
export const PARAMETERS = [
  ...FACETS,
  "q",
  "contested",
  "from",
  "to",
  "asof",
  "order",
  "after",
] as const;
export type Parameter = (typeof PARAMETERS)[number];

/** For pages on which nothing is narrowed. */
export const DAY_ONLY: readonly Parameter[] = ["asof"];

/** For pages that are about one value of a parameter already. */
export function parametersWithout(...excluded: Parameter[]): Parameter[] {
  return PARAMETERS.filter((parameter) => !excluded.includes(parameter));
}

/** One parameter and value, as it stands in an address. */
export type AddressEntry = readonly [parameter: Parameter, value: string];

/**
 * The query string of some filters: one order, no duplicates, no defaults.
 * @returns `?…`, or an empty string when nothing differs from the defaults.
 */
export function filtersToQuery(filters: TimelineFilters): string {
  return entriesToQuery(filtersToEntries(filters));
}

/**
 * The same filters with some of them replaced, as a query string: what a link on the page leads to.
 * Another selection starts on its first page: a cursor fits one query only.
 */
export function queryWith(filters: TimelineFilters, change: Partial<TimelineFilters>): string {
  return filtersToQuery({ ...filters, after: null, ...change });
}

export function filtersToEntries(filters: TimelineFilters): AddressEntry[] {
  const facets = FACETS.flatMap((facet) =>
    filters[facet].map((value): AddressEntry => [facet, value]),
  );
  const rest: AddressEntry[] = [];
  if (filters.q !== null) rest.push(["q", filters.q]);
  if (filters.contested) rest.push(["contested", "1"]);
  if (filters.from !== null) rest.push(["from", filters.from.edtf]);
  if (filters.to !== null) rest.push(["to", filters.to.edtf]);
  if (filters.asOf !== null) rest.push(["asof", filters.asOf]);
  if (filters.order !== "newest" && (filters.order !== "best" || filters.q !== null))
    rest.push(["order", filters.order]);
  if (filters.after !== null) rest.push(["after", filters.after]);
  return [...facets, ...rest];
}

/** Sorts by parameter, then value, drops repeats, and encodes (form encoding, WHATWG URL). */
export function entriesToQuery(entries: readonly AddressEntry[]): string {
  const sorted = entries.toSorted(
    ([a, x], [b, y]) =>
      PARAMETERS.indexOf(a) - PARAMETERS.indexOf(b) || (x < y ? -1 : Number(x > y)),
  );
  const query = new URLSearchParams();
  for (const [parameter, value] of sorted)
    if (!query.has(parameter, value)) query.append(parameter, value);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
