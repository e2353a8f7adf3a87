import { z } from "zod";
import { nearestOf } from "@/lib/domain/nearest";
import { daysMeant, spansMeant } from "@/lib/domain/time/written-date";
import { showInput } from "@/lib/domain/shown-input";
import { STATEMENT_KINDS } from "@/lib/domain/statement";
import { readSingle } from "./read-single";
import { entriesToQuery, PARAMETERS, type AddressEntry, type Parameter } from "./filters-address";
import {
  FACETS,
  NO_FILTERS,
  type Facet,
  type FilterVocabulary,
  type TimelineFilters,
} from "./timeline-filters";

/** The most values that one parameter may have; more are dropped, with a notice. */
export const MAX_VALUES = 20;

/** A value that was dropped: which, why, and the nearest valid one. */
export type Notice = {
  parameter: Parameter;
  value: string;
  problem: string;
  /** What was probably meant: the value and how to call it. */
  nearest: Meant | null;
  /** What else may have been meant, where a value can be read in two ways. */
  other?: Meant;
};

/** A valid value and how to call it. */
export type Meant = { value: string; label: string };

export type ParsedFilters = {
  filters: TimelineFilters;
  notices: Notice[];
  /** The one address of this query; faulty values stay in it, so that the page can name them. */
  canonicalQuery: string;
};

/** What Next hands to a page: a repeated key arrives as an array. */
export type QueryParameters = Record<string, string | string[] | undefined>;

/** Parses a query against the values that exist. Never throws: what is wrong becomes a notice. */
export function parseFilters(
  query: QueryParameters,
  vocabulary: FilterVocabulary,
  parameters: readonly Parameter[] = PARAMETERS,
): ParsedFilters {
  const entries = knownEntries(query).filter(([name]) => parameters.includes(name));
  const parsed: ParsedFilters = { filters: { ...NO_FILTERS }, notices: [], canonicalQuery: "" };
  const kept: AddressEntry[] = [];
  for (const parameter of PARAMETERS) {
    const values = entries.filter(([name]) => name === parameter).map(([, value]) => value);
    const unique = [...new Set(values)];
    kept.push(...unique.slice(0, MAX_VALUES + 1).map((value): AddressEntry => [parameter, value]));
    readParameter({ parameter, values: unique, vocabulary, parsed });
  }
  parsed.notices = parsed.notices.map(asShown);
  const isSearched = parsed.filters.q !== null;
  parsed.canonicalQuery = entriesToQuery(kept.filter((entry) => !isDefault(entry, isSearched)));
  return parsed;
}

/** What comes back to the reader never breaks the document it stands in. */
export function asShown(notice: Notice): Notice {
  return { ...notice, value: showInput(notice.value), problem: showInput(notice.problem) };
}

/** Empty values and parameters outside the grammar (tracking tags) say nothing and are dropped silently. */
function knownEntries(query: QueryParameters): AddressEntry[] {
  return PARAMETERS.flatMap((parameter) => {
    const given = query[parameter];
    const values = given === undefined ? [] : [given].flat();
    return values
      .map((value) => (parameter === "q" ? tidySearch(value) : value))
      .filter((value) => value !== "")
      .map((value): AddressEntry => [parameter, value]);
  });
}

/** One way to write one search: composed letters, single spaces, nothing that cannot be seen. */
function tidySearch(text: string): string {
  return text
    .replace(/[\s\p{C}]+/gu, " ")
    .normalize("NFC")
    .trim();
}

function isDefault([parameter, value]: AddressEntry, isSearched: boolean): boolean {
  if (parameter === "contested") return value === "0";
  return parameter === "order" && (value === "newest" || (value === "best" && !isSearched));
}

type Reading = {
  parameter: Parameter;
  values: string[];
  vocabulary: FilterVocabulary;
  parsed: ParsedFilters;
};

function readParameter({ parameter, values, vocabulary, parsed }: Reading): void {
  const { filters, notices } = parsed;
  if (isFacet(parameter)) {
    readFacet({ facet: parameter, values, vocabulary, parsed });
    return;
  }
  const [value, ...surplus] = values;
  if (value === undefined) return;
  const taken = readSingle({ parameter, value, filters });
  if (taken !== null)
    notices.push({ parameter, value, problem: taken, ...meantDays(parameter, value) });
  for (const extra of surplus)
    notices.push({
      parameter,
      value: extra,
      problem: "only the first value counts",
      nearest: null,
    });
}

/** What a date was probably meant to be, where one was expected. */
function meantDays(parameter: Parameter, value: string): Pick<Notice, "nearest" | "other"> {
  const [first, second] = datesMeant(parameter, value).map((date) => ({
    value: date,
    label: date,
  }));
  return { nearest: first ?? null, ...(second === undefined ? {} : { other: second }) };
}

const PRESENT = /^\s*(?:today|now|current|latest)\s*$/i;

function datesMeant(parameter: Parameter, value: string): string[] {
  if (parameter === "asof") return PRESENT.test(value) ? ["today"] : daysMeant(value);
  if (parameter !== "from" && parameter !== "to") return [];
  return spansMeant(value).map(({ edtf }) => edtf);
}

function isFacet(parameter: Parameter): parameter is Facet {
  return (FACETS as readonly string[]).includes(parameter);
}

function readFacet({
  facet,
  values,
  vocabulary,
  parsed,
}: {
  facet: Facet;
  values: string[];
  vocabulary: FilterVocabulary;
  parsed: ParsedFilters;
}): void {
  const options = vocabulary[facet];
  const valid = values.filter((value) => options.some(({ slug }) => slug === value));
  for (const value of values.filter((candidate) => !valid.includes(candidate)))
    parsed.notices.push(unknownValue({ facet, value, options }));
  for (const value of valid.slice(MAX_VALUES))
    parsed.notices.push({
      parameter: facet,
      value,
      problem: `more than ${MAX_VALUES} values`,
      nearest: null,
    });
  const kept = valid.slice(0, MAX_VALUES).toSorted();
  if (facet === "kind") parsed.filters.kind = z.array(z.enum(STATEMENT_KINDS)).parse(kept);
  else parsed.filters[facet] = kept;
}

function unknownValue({
  facet,
  value,
  options,
}: {
  facet: Facet;
  value: string;
  options: readonly { slug: string; label: string }[];
}): Notice {
  const near = nearestOf(
    value,
    options.map(({ slug }) => slug),
  );
  const label = options.find(({ slug }) => slug === near)?.label;
  const nearest = near === null || label === undefined ? null : { value: near, label };
  return { parameter: facet, value, problem: `no ${facet} is called that`, nearest };
}
