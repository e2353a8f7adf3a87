import "server-only";
import { addressWith } from "@/lib/filters/page-address";
import { openCursor, sealCursor } from "@/lib/queries/timeline/cursor";
import { PAGE_SIZE } from "@/lib/queries/timeline/statement-page";
import { faultAnswer } from "../problem-answer";
import type { Check, DataRequest } from "../read-data-request";

/** The most items of one page. */
export const MOST_ITEMS = 200;

/** The parameter `limit`: how many items a page has. */
export const checkLimit: Check = (value) => {
  if (/^[1-9]\d{0,2}$/.test(value) && Number(value) <= MOST_ITEMS) return null;
  const nearest = Number(value) > MOST_ITEMS ? String(MOST_ITEMS) : String(PAGE_SIZE);
  return { problem: `expected a whole number from 1 to ${MOST_ITEMS}`, nearest };
};

const FOREIGN = {
  problem: "it marks no place in this list; take it from the list itself",
  nearest: null,
};

/** A parameter that holds the cursor of a list whose items have keys of this form. */
export function cursorOf(parameter: string, form: RegExp): Check {
  return (value, place) => {
    const [list, key] = openCursor(value, place) ?? [];
    return list === parameter && key !== undefined && form.test(key) ? null : FOREIGN;
  };
}

export function limitOf({ own }: DataRequest): number {
  return Number(own.get("limit") ?? PAGE_SIZE);
}

/** The item behind which a page begins; null for the first page. */
export function startOf({ own, reading }: DataRequest, parameter: string): string | null {
  const value = own.get(parameter);
  return value === undefined ? null : (openCursor(value, reading.place)?.[1] ?? null);
}

/** Says of a cursor that its item is in the list no more. */
export function refuseCursor({ own, frame }: DataRequest, parameter: string): Response {
  const fault = { parameter, value: own.get(parameter) ?? "", ...FOREIGN };
  return faultAnswer({ faults: [fault], siteUrl: frame.siteUrl });
}

/** The address of the page behind an item; all else in it stays as it was sent. */
export function nextAddress(data: DataRequest, parameter: string, key: string): string {
  const { place } = data.reading;
  const address = addressWith(place, { after: place.filters.after });
  const cursor = sealCursor([parameter, key], place);
  return withOwn(data, data.frame.siteUrl + address, [parameter, cursor]);
}

/** An address with the request's own parameters, one of them replaced. */
export function withOwn(
  { own }: DataRequest,
  address: string,
  replaced?: readonly [parameter: string, value: string],
): string {
  const url = new URL(address);
  for (const [name, value] of own) if (name !== replaced?.[0]) url.searchParams.set(name, value);
  if (replaced !== undefined) url.searchParams.set(...replaced);
  return url.href;
}

/** The items behind the one of this key; null where it is not in the list. */
export function itemsBehind<Item extends { slug: string }>(
  items: readonly Item[],
  slug: string | null,
): Item[] | null {
  if (slug === null) return [...items];
  const index = items.findIndex((item) => item.slug === slug);
  return index < 0 ? null : items.slice(index + 1);
}
