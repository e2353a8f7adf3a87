import "server-only";
import { addressWith } from "@/lib/filters/page-address";
import { PAGE_SIZE } from "@/lib/queries/list-page";
import { openCursor, sealCursor } from "@/lib/queries/cursor";
import { faultAnswer } from "../problem-answer";
import type { DataRequest } from "../read-data-request";

/** The most items of one page. */
export const MOST_ITEMS = 200;

/** The size of a page that the address asks for, or an answer that says what is wrong with it. */
export function readLimit({ own, frame }: DataRequest): number | Response {
  const value = own.get("limit") ?? String(PAGE_SIZE);
  if (/^[1-9]\d{0,2}$/.test(value) && Number(value) <= MOST_ITEMS) return Number(value);
  const nearest = Number(value) > MOST_ITEMS ? String(MOST_ITEMS) : String(PAGE_SIZE);
  const problem = `expected a whole number from 1 to ${MOST_ITEMS}`;
  const fault = { parameter: "limit", value, problem, nearest };
  return faultAnswer({ faults: [fault], siteUrl: frame.siteUrl });
}

/** Where a page of a list begins: behind the item that its cursor names. */
export type PageStart = { key: string | null };

/** Reads the cursor of a list whose items have names; `parameter` is the one that holds it. */
export function readStart(data: DataRequest, parameter: string): PageStart | Response {
  const value = data.own.get(parameter);
  if (value === undefined) return { key: null };
  const [list, key] = openCursor(value, data.reading.place) ?? [];
  if (list === parameter && key !== undefined) return { key };
  return refuseCursor(data, parameter);
}

/** The address of the page behind an item; its own parameters beside the cursor stay as they were sent. */
export function nextAddress(data: DataRequest, parameter: string, key: string): string {
  const cursor = sealCursor([parameter, key], data.reading.place);
  const { reading, frame } = data;
  return withOwn(data, frame.siteUrl + addressWith(reading.place, {}), [parameter, cursor]);
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

/** The items behind the one the cursor names, so many of them; null where that one is not in the list. */
export function pageFrom<Item>(args: {
  items: readonly Item[];
  start: PageStart;
  keyOf: (item: Item) => string;
}): Item[] | null {
  const { items, start, keyOf } = args;
  if (start.key === null) return [...items];
  const index = items.findIndex((item) => keyOf(item) === start.key);
  return index < 0 ? null : items.slice(index + 1);
}

/** Says of a cursor that it does not fit. */
export function refuseCursor({ own, frame }: DataRequest, parameter: string): Response {
  const problem = "it marks no place in this list; take it from the list itself";
  const fault = { parameter, value: own.get(parameter) ?? "", problem, nearest: null };
  return faultAnswer({ faults: [fault], siteUrl: frame.siteUrl });
}
