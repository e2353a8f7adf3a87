import { isCalendarDay, shiftDay, type CalendarDay } from "./calendar-day";
import { monthNamed } from "./month-names";
import { parseSpan, type Span } from "./span";
import { seasonSpans } from "./season";

/** No date is written longer. */
const LONGEST = 60;
/** Two digits of a year from here on are of the last century. */
const FIRST_OF_LAST_CENTURY = 70;

/**
 * What a date was probably meant to be that is not written as EDTF: days, or a month or year where no day is given.
 * More than one where it can be read in more ways than one, the likelier first; none where nothing is meant.
 * Takes numbers in any order people write them, in any script's digits, names of months in six languages, days
 * that a month does not have (the days around its end), ISO weeks, days of a year, and instants (their day as written).
 */
export function spansMeant(written: string): Span[] {
  if (written.length > LONGEST) return [];
  const seasons = seasonSpans(written);
  if (seasons.length > 0) return seasons;
  const readings = readingsOf(tidied(written));
  return [...new Set(readings)].flatMap((edtf) => {
    const parsed = parseSpan(edtf);
    return parsed.ok ? [parsed.span] : [];
  });
}

/** The same where a single day is asked for: of a month, a year or a range the last day, then the first. */
export function daysMeant(written: string): CalendarDay[] {
  const exact = parseSpan(written);
  const spans = exact.ok ? [exact.span] : spansMeant(written);
  const days = spans.length > 1 ? spans.map(({ latest }) => latest) : spans.flatMap(endsOf);
  return [...new Set(days)].filter((day) => day !== null);
}

function endsOf({ earliest, latest }: Span): (CalendarDay | null)[] {
  return [latest, earliest];
}

/** ASCII digits, lower case, no accents, no time of day, no weekday, no ordinal endings. */
function tidied(written: string): string {
  return [...written.normalize("NFKC").toLowerCase()]
    .map(asciiDigit)
    .join("")
    .replace(/(\d)\s*(?:年|년|월|月)\s*/g, "$1-")
    .replace(/(\d)\s*(?:日|号|일)/g, "$1")
    .replace(/(\d)t\d{1,2}:?\d\d.*$/, "$1")
    .replace(/[ ,]+\d{1,2}:\d\d.*$/, "")
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?/g, " ")
    .replace(/(\d)(?:st|nd|rd|th|er|o|a)\b/g, "$1")
    .replace(/\b(?:of|de|del|the|den|le)\b/g, " ")
    .replace(/[‐‑‒–—−]/g, "-")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .trim();
}

/** Digits of a script stand in a row from zero to nine. */
function asciiDigit(character: string): string {
  if (!/\p{Nd}/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function readingsOf(text: string): string[] {
  const named = namedMonth(text);
  if (named !== null) return named;
  const special = weekOrDayOfYear(text) ?? unseparated(text);
  if (special !== null) return special;
  const numbers = /^(\d{1,4})\s*([-/.,\s_])\s*(\d{1,2})(?:\s*[-/.,\s_]\s*(\d{1,4}))?\.?-?$/.exec(
    text,
  );
  if (numbers === null) return /^\d{4}-?$/.test(text) ? [text.slice(0, 4)] : [];
  const [, first = "", separator = "", second = "", third] = numbers;
  if (third === undefined) return twoNumbers(first, second);
  return threeNumbers([first, second, third], separator);
}

function twoNumbers(first: string, second: string): string[] {
  return first.length === 4 ? monthOf(first, second) : [];
}

function threeNumbers([a, b, c]: [string, string, string], separator: string): string[] {
  if (a.length === 4) return yearFirst(a, b, c);
  if (a.length === 3 || c.length === 3) return [];
  const dayFirst = dayOf(c, b, a);
  // A full stop stands only where the day comes first; hyphens where the year does, when it has two digits.
  const monthFirst = separator === "." && dayFirst.length > 0 ? [] : dayOf(c, a, b);
  const shortYearFirst = separator === "-" && c.length < 3 ? dayOf(a, b, c) : [];
  if (shortYearFirst.length > 0) return shortYearFirst;
  const readings = [...dayFirst, ...monthFirst];
  return readings.length > 0 || c.length === 4 ? readings : dayOf(a, b, c);
}

function yearFirst(year: string, a: string, b: string): string[] {
  const usual = dayOf(year, a, b);
  return usual.length > 0 ? usual : dayOf(year, b, a);
}

/** `13 sep 2020`, `sept 13, 2020`, `2020 september 13`, `september 2020`. */
function namedMonth(text: string): string[] | null {
  const [word = "", another] = text.match(/\p{L}+/gu) ?? [];
  if (another !== undefined) return null;
  const month = monthNamed(word);
  if (month === null) return null;
  const numbers = text.match(/\d+/g) ?? [];
  const at = numbers.findIndex((number) => number.length === 4);
  const [first = "", second] = numbers;
  if (second === undefined) return at === 0 ? monthOf(first, String(month)) : [];
  if (numbers.length > 2 || first.length === 3 || second.length === 3) return [];
  return at === 0 ? dayOf(first, String(month), second) : dayOf(second, String(month), first);
}

function weekOrDayOfYear(text: string): string[] | null {
  const week = /^(\d{4})-?w(\d{2})(?:-?([1-7]))?$/.exec(text);
  if (week !== null) return isoWeek(week[1] ?? "", Number(week[2]), week[3]);
  const ordinal = /^(\d{4})-(\d{3})$/.exec(text);
  if (ordinal === null) return null;
  const day = shiftDay(`${ordinal[1]}-01-01` as CalendarDay, Number(ordinal[2]) - 1);
  return day.startsWith(`${ordinal[1]}-`) ? [day] : [];
}

/** The first week of a year is the one with 4 January in it (ISO 8601). */
function isoWeek(year: string, week: number, weekday: string | undefined): string[] {
  if (week < 1 || week > 53) return [];
  const fourth = `${year}-01-04` as CalendarDay;
  const sinceMonday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = shiftDay(fourth, (week - 1) * 7 - sinceMonday);
  if (weekday !== undefined) return [shiftDay(monday, Number(weekday) - 1)];
  return [`${monday}/${shiftDay(monday, 6)}`];
}

/** `20200913`, `13092020`, `202009`, `200913`. */
function unseparated(text: string): string[] | null {
  const parts = (...lengths: number[]) => {
    let from = 0;
    return lengths.map((length) => text.slice(from, (from += length))) as [string, string, string];
  };
  if (/^\d{8}$/.test(text)) {
    const [year, month, day] = parts(4, 2, 2);
    if (/^(?:19|20)/.test(year) && isMonth(month)) return dayOf(year, month, day);
    return threeNumbers(parts(2, 2, 4), "/");
  }
  if (!/^\d{6}$/.test(text)) return null;
  const [year, month] = parts(4, 2, 0);
  if (/^(?:19|20)/.test(year) && isMonth(month)) return monthOf(year, month);
  return dayOf(...parts(2, 2, 2));
}

function isMonth(digits: string): boolean {
  return Number(digits) >= 1 && Number(digits) <= 12;
}

function monthOf(year: string, month: string): string[] {
  return isMonth(month) ? [`${year}-${month.padStart(2, "0")}`] : [];
}

/** The day; of one that its month does not have, the days on both sides of the month's end. */
function dayOf(year: string, month: string, day: string): string[] {
  if (!isMonth(month) || Number(day) < 1 || Number(day) > 31 || day.length > 2) return [];
  const start = `${fullYear(year)}-${month.padStart(2, "0").slice(-2)}`;
  const given = `${start}-${day.padStart(2, "0")}`;
  if (isCalendarDay(given)) return [given];
  const last = ["30", "29", "28"].map((one) => `${start}-${one}`).find(isCalendarDay);
  return last === undefined ? [] : [last, shiftDay(last, 1)];
}

function fullYear(year: string): string {
  if (year.length > 2) return year;
  const short = Number(year);
  return String(short + (short < FIRST_OF_LAST_CENTURY ? 2000 : 1900));
}
