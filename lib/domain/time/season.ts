import type { CalendarDay } from "./calendar-day";
import type { Span } from "./span";

const SEASON = /^(\d{4})-(2[1-4])$/;
const NAMES: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
};
/** First months north of the equator, by the calendar of weather services; in the south half a year apart. */
const NORTH: Readonly<Record<string, number>> = { "21": 3, "22": 6, "23": 9, "24": 12 };
const MONTHS = 3;
const HALF_A_YEAR = 6;

/** `spring 2020` for the EDTF season `2020-21` (level 1); null for everything else. */
export function seasonName(value: string): string | null {
  const [, year, code = ""] = SEASON.exec(value) ?? [];
  const name = NAMES[code];
  return year === undefined || name === undefined ? null : `${name} ${year}`;
}

/** The months that a season may be: north of the equator, then south of it. None where it is no season. */
export function seasonSpans(value: string): Span[] {
  const [, year, code = ""] = SEASON.exec(value) ?? [];
  const first = NORTH[code];
  if (year === undefined || first === undefined) return [];
  return [first, ((first - 1 + HALF_A_YEAR) % 12) + 1].map((month) =>
    monthsFrom(Number(year), month),
  );
}

function monthsFrom(year: number, first: number): Span {
  const end = new Date(Date.UTC(year, first - 1 + MONTHS, 0));
  const latest = end.toISOString().slice(0, 10) as CalendarDay;
  const from = `${String(year).padStart(4, "0")}-${String(first).padStart(2, "0")}`;
  const earliest = `${from}-01` as CalendarDay;
  return { edtf: `${from}/${latest.slice(0, 7)}`, earliest, latest };
}
