import { isCalendarDay, type CalendarDay } from "@/lib/domain/time/calendar-day";

/** Numbers as they stand in a date; a month or day may be out of its range. */
type Parts = { year: number; month: number; day: number };

/**
 * The days that a date may mean as people write it: `2020-9-13`, `13.09.2020`, `09/13/2020`,
 * `13 Sep 2020`, `September 13th, 2020`, `20200913`, `2020年9月13日`. The likelier comes first; two where it can
 * be read in two ways, none where it is no date. A day that its month does not have leads to the last day of
 * that month and the first of the next; a month alone to its last and first day.
 */
export function daysMeantBy(written: string): CalendarDay[] {
  const text = tidy(written);
  const readings = [...fromYearFirst(text), ...fromYearLast(text), ...fromNamedMonth(text)];
  return [...new Set(readings.flatMap(daysOf))].slice(0, 2);
}

/** Full-width digits become plain ones; ordinals, weekdays and commas say nothing. */
function tidy(written: string): string {
  return written
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\p{C}]/gu, "")
    .replaceAll(/(\d)(?:st|nd|rd|th|º|ª)\b/g, "$1")
    .replaceAll(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/g, " ")
    .replaceAll(/[,\s]+/g, " ")
    .replaceAll(/ ?([./年月日-]) ?/gu, "$1")
    .trim();
}

function fromYearFirst(text: string): Parts[] {
  const month = /^(\d{4})[-/. 年](\d{1,2})月?$/u.exec(text);
  if (month !== null) return wholeMonth(Number(month[1]), Number(month[2]));
  const match =
    /^(\d{4})[-/. 年](\d{1,2})[-/. 月](\d{1,2})日?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return [];
  const [year = 0, second = 0, third = 0] = match.slice(1).map(Number);
  return likely([
    { year, month: second, day: third },
    { year, month: third, day: second },
  ]).slice(0, 1);
}

/** With points the day comes first; with strokes and hyphens either may. */
function fromYearLast(text: string): Parts[] {
  const match = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (match === null) return [];
  const year = fullYear(match[4] ?? "");
  const [first, second] = [Number(match[1]), Number(match[3])];
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  const readings = likely([dayFirst, monthFirst]);
  return match[2] === "." ? readings.slice(0, 1) : readings;
}

function fromNamedMonth(text: string): Parts[] {
  const words = text
    .split(/[ ./-]+/)
    .filter((word) => word !== "" && word !== "of" && word !== "de");
  const month = words.map(monthNamed).find((found) => found !== null);
  const numbers = words.filter((word) => /^\d+$/.test(word));
  if (month === undefined || month === null || words.length !== numbers.length + 1) return [];
  const year = numbers.find((number) => number.length === 4) ?? numbers[1];
  const day = numbers.find((number) => number !== year);
  if (year === undefined) return [];
  if (day === undefined) return year.length === 4 ? wholeMonth(Number(year), month) : [];
  return [{ year: fullYear(year), month, day: Number(day) }];
}

/** Readings whose month exists, those whose day does too before the others. */
function likely(readings: Parts[]): Parts[] {
  const sound = readings.filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1);
  return sound.filter(({ day }) => day <= 31);
}

function wholeMonth(year: number, month: number): Parts[] {
  const last = [31, 30, 29, 28].find((day) => isCalendarDay(toDay(year, month, day)));
  return [
    { year, month, day: last ?? 0 },
    { year, month, day: 1 },
  ];
}

/** The day itself; of one that its month does not have, the days on both sides of the month's end. */
function daysOf({ year, month, day }: Parts): CalendarDay[] {
  if (month < 1 || month > 12 || day < 1 || day > 31) return [];
  const given = toDay(year, month, day);
  if (isCalendarDay(given)) return [given];
  const last = [30, 29, 28].map((one) => toDay(year, month, one)).find(isCalendarDay);
  const next = month === 12 ? toDay(year + 1, 1, 1) : toDay(year, month + 1, 1);
  return [...(last === undefined ? [] : [last]), ...(isCalendarDay(next) ? [next] : [])];
}

function toDay(year: number, month: number, day: number): string {
  const [m, d] = [month, day].map((part) => String(part).padStart(2, "0"));
  return `${String(year).padStart(4, "0")}-${m}-${d}`;
}

/** Two digits are of this century: the tracker reads the news. */
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl"] as const;

/** The month of a name or its beginning (three letters or more) in the languages of the West; from 1. */
function monthNamed(word: string): number | null {
  if (word.length < 3 || /\d/.test(word)) return null;
  const found = [...monthNames()].find(([name]) => name === word || name.startsWith(word));
  return found?.[1] ?? null;
}

let names: ReadonlyMap<string, number> | null = null;

function monthNames(): ReadonlyMap<string, number> {
  names ??= new Map(
    LANGUAGES.flatMap((language) => {
      const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, index) => {
        const name = format.format(new Date(Date.UTC(2020, index, 15))).toLowerCase();
        return [name, index + 1] as const;
      });
    }),
  );
  return names;
}
