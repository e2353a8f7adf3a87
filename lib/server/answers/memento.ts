import type { IncomingMessage } from "node:http";
import { pathOf } from "../requests/address";
import type { HeaderList } from "./security-headers";

/** The one page whose past states can be asked for; `asof` in its address names a state. */
const ORIGINAL = "/";
const DAY = "asof";

/** Where the day for a moment is worked out: that takes the story's zone, which is not known here. */
export const TIMEGATE = "/timegate";
const TIMEMAP = "/timemap";
/** Within the site, the moment asked for stands in the address, so that no kept page answers for it. */
export const MOMENT = "datetime";

/**
 * The address whose answer a request gets: another than it asks for where it asks for a past state of
 * the dashboard with `Accept-Datetime` (RFC 7089, section 4.1.1). A state itself takes no notice of it.
 */
export function negotiatedAddress({ url = "", headers }: IncomingMessage): string {
  const moment = headers["accept-datetime"];
  if (moment === undefined || pathOf(url) !== ORIGINAL) return url;
  const query = queryOf(url);
  if (query.has(DAY)) return url;
  query.delete(MOMENT);
  query.append(MOMENT, moment.toString());
  return `${TIMEGATE}?${query.toString()}`;
}

/**
 * What answers of the dashboard and of the time gate say of the states there are.
 * @param moment of the state that this answer is, as an HTTP date; null: it is the present one.
 */
export function mementoHeaders({
  address,
  siteUrl,
  moment,
}: {
  address: string;
  siteUrl: string;
  moment: string | null;
}): HeaderList {
  const path = pathOf(address);
  if (path !== ORIGINAL && path !== TIMEGATE) return [];
  const query = queryOf(address);
  for (const name of [DAY, MOMENT]) query.delete(name);
  const rest = query.size === 0 ? "" : `?${query.toString()}`;
  const links = [
    `<${siteUrl}${ORIGINAL}${rest}>; rel="original timegate"`,
    `<${siteUrl}${TIMEMAP}${rest}>; rel="timemap"; type="application/link-format"`,
  ];
  return [
    ["Vary", "Accept-Datetime"],
    ["Link", links.join(", ")],
    ...(moment === null ? [] : [["Memento-Datetime", moment] as const]),
  ];
}

function queryOf(address: string): URLSearchParams {
  return new URLSearchParams(address.slice(pathOf(address).length));
}
