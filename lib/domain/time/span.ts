import edtf from "edtf";
import type { CalendarDay } from "./calendar-day";
import { seasonName } from "./season";

/** The days an EDTF string may mean. `null` is an open side: "../2020-09-14" has no known start. */
export type Span = { edtf: string; earliest: CalendarDay | null; latest: CalendarDay | null };

/** A span with a last possible day, as everything that has happened has one. */
export type DatedSpan = Span & { latest: CalendarDay };

/** How an open start is stored beside days, so that plain comparison puts it before every one of them. */
export const NO_KNOWN_START = "0000-01-01";

/** `isForm`: what stands there is no date at all, as against one that says something impossible. */
type Parsed = { ok: true; span: Span } | { ok: false; reason: string; isForm: boolean };

// Year, month or day, each with digits left open from the right (X), and one qualifier of level 1.
const DATE = String.raw`(?:\d{4}|\d{3}X|\d{2}XX)(?:-(?:\d{2}|XX)(?:-(?:\d{2}|XX))?)?[?~%]?`;
const SINGLE = new RegExp(`^${DATE}$`);
const INTERVAL = new RegExp(String.raw`^(${DATE}|\.\.)/(${DATE}|\.\.)$`);

/**
 * Reads an EDTF date of levels 0 and 1 (ISO 8601-2:2019): a day, month or year, unspecified digits
 * (2020-09-XX), a qualifier (? uncertain, ~ approximate, % both), and intervals, open ones too.
 * Seasons are refused, since they begin in other months north and south of the equator; so are sets and times of
 * day: the sources never need them and the parser reads offsetless times as UTC.
 */
export function parseSpan(value: string): Parsed {
  if (SINGLE.test(value)) return parseSingle(value);
  const sides = INTERVAL.exec(value);
  if (sides?.[1] === undefined || sides[2] === undefined)
    return refuse(value, "is not an EDTF date");
  return parseInterval({ value, start: sides[1], end: sides[2] });
}

function parseSingle(value: string): Parsed {
  const bounds = boundsOf(value);
  return bounds === null ? refuse(value, whyNone(value)) : ok(value, bounds);
}

function parseInterval({
  value,
  start,
  end,
}: {
  value: string;
  start: string;
  end: string;
}): Parsed {
  if (start === ".." && end === "..") return refuse(value, "is open on both sides");
  const first = start === ".." ? null : boundsOf(start);
  const last = end === ".." ? null : boundsOf(end);
  if (start !== ".." && first === null) return refuse(start, whyNone(start));
  if (end !== ".." && last === null) return refuse(end, whyNone(end));
  const earliest = first?.earliest ?? null;
  const latest = last?.latest ?? null;
  if (earliest !== null && latest !== null && earliest > latest)
    return refuse(value, "ends before it starts");
  return ok(value, { earliest, latest });
}

function whyNone(value: string): string {
  const season = seasonName(value);
  if (season === null) return "is no day of the calendar";
  return `is ${season}, a season, which is other months north and south of the equator`;
}

function boundsOf(value: string): { earliest: CalendarDay; latest: CalendarDay } | null {
  try {
    const { min, max } = edtf(value);
    const earliest = new Date(min).toISOString().slice(0, 10) as CalendarDay;
    const latest = new Date(max).toISOString().slice(0, 10) as CalendarDay;
    return isWithin({ value, earliest, latest }) ? { earliest, latest } : null;
  } catch {
    // The parser throws on every string outside its grammar, impossible months among them.
    return null;
  }
}

/** The parser rolls 2020-02-30 over into March; the digits that were given must come back. */
function isWithin(args: { value: string; earliest: string; latest: string }): boolean {
  const given = args.value.replace(/[?~%]$/, "");
  const agrees = (day: string) =>
    [...given].every((digit, index) => digit === "X" || digit === day[index]);
  return agrees(args.earliest) && agrees(args.latest) && !Number.isNaN(Date.parse(args.latest));
}

function ok(
  value: string,
  bounds: { earliest: CalendarDay | null; latest: CalendarDay | null },
): Parsed {
  return { ok: true, span: { edtf: value, ...bounds } };
}

function refuse(value: string, why: string): Parsed {
  const forms = "2020-09-13, 2020-09, 2020-08~, 2020-09-13/2020-09-14 or ../2020-09-14";
  const isForm = why !== "is open on both sides" && why !== "ends before it starts";
  return { ok: false, isForm, reason: `"${value}" ${why}; expected a form such as ${forms}` };
}
