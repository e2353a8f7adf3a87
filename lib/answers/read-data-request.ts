import "server-only";
import { nearestOf } from "@/lib/domain/nearest";
import {
  PARAMETERS,
  parametersWithout,
  queryWith,
  type Parameter,
} from "@/lib/filters/filters-address";
import type { Place } from "@/lib/filters/page-address";
import type { Notice, QueryParameters } from "@/lib/filters/parse-filters";
import type { Frame } from "@/lib/exports/timeline-document";
import { getLastRevision } from "@/lib/queries/records/list-revised";
import { readQuery, type Reading } from "@/lib/reading";
import { faultAnswer, type AddressFault } from "./problem-answer";

/** For documents that are whole in one piece. */
export const UNPAGED = parametersWithout("after");

/** A request for data whose address has no fault. */
export type DataRequest = {
  reading: Reading;
  frame: Frame;
  path: string;
  /** Parameters beside the address grammar, as they were sent. */
  own: ReadonlyMap<string, string>;
};

/** What is wrong with the value of a parameter beside the grammar; null when nothing is. */
export type Check = (
  value: string,
  place: Place,
) => Pick<AddressFault, "problem" | "nearest"> | null;

type Accepted = {
  parameters?: readonly Parameter[];
  /** Parameters beside the grammar that this address takes, by name. */
  own?: Readonly<Record<string, Check>>;
};

/**
 * Reads a request for data. Data is strict where pages are lenient: a program that mistypes a parameter
 * must not take all rows for the ones it asked for.
 * @returns an answer that names every fault at once where there is any.
 */
export async function readDataRequest(
  request: Request,
  { parameters = PARAMETERS, own = {} }: Accepted = {},
): Promise<DataRequest | Response> {
  const { pathname, searchParams } = new URL(request.url);
  const query = toQuery(searchParams);
  const { reading } = await readQuery({
    path: pathname,
    searchParams: Promise.resolve(query),
    parameters,
  });
  const faults = [
    ...unknownParameters(searchParams, [...parameters, ...Object.keys(own)]),
    ...reading.notices.map(toFault),
    ...ownFaults(searchParams, own, reading.place),
  ];
  if (faults.length > 0) return faultAnswer({ faults, siteUrl: reading.siteUrl });
  const frame = await readFrame(reading);
  const ownValues = Object.keys(own).flatMap((name) => {
    const value = searchParams.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { reading, frame, path: pathname, own: new Map(ownValues) };
}

function toFault({ parameter, value, problem, nearest, other }: Notice): AddressFault {
  const fault = { parameter, value, problem, nearest: nearest?.value ?? null };
  return other === undefined ? fault : { ...fault, other: other.value };
}

async function readFrame(reading: Reading): Promise<Frame> {
  const { story, siteUrl, clock, filters } = reading;
  return {
    story,
    siteUrl,
    readingDay: clock.readingDay,
    asOf: filters.asOf,
    query: queryWith(filters, {}),
    revisedAt: (await getLastRevision()) ?? reading.drawnAt,
  };
}

function ownFaults(
  sent: URLSearchParams,
  own: Readonly<Record<string, Check>>,
  place: Place,
): AddressFault[] {
  return Object.entries(own).flatMap(([parameter, check]) =>
    sent.getAll(parameter).flatMap((value, index) => {
      const problem = "only one value is expected";
      const fault = index === 0 ? check(value, place) : { problem, nearest: null };
      return fault === null ? [] : [{ parameter, value, ...fault }];
    }),
  );
}

function toQuery(sent: URLSearchParams): QueryParameters {
  return Object.fromEntries([...new Set(sent.keys())].map((name) => [name, sent.getAll(name)]));
}

/** What mail and social networks hang on to any address that is shared; it asks for nothing. */
const TRACKING_TAG =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|igshid|igsh|yclid|mc_cid|mc_eid|_ga|_gl)$/;

function unknownParameters(sent: URLSearchParams, known: readonly string[]): AddressFault[] {
  return [...new Set(sent.keys())]
    .filter((name) => !known.includes(name) && !TRACKING_TAG.test(name))
    .map((name) => ({
      parameter: name,
      value: sent.get(name) ?? "",
      problem: `no parameter is called that here; expected ${known.join(", ")}`,
      nearest: nearestOf(name, known),
    }));
}
