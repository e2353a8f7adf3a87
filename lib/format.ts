import type { CalendarDay } from "./domain/time/calendar-day";
import { remembering } from "./domain/remembering";
import type { Countdown } from "./domain/time/countdown";
import type { SourceCount } from "./domain/sources";
import type { Span } from "./domain/time/span";
import type { Origin, Speaker } from "./domain/statement";

/** `14 September 2020` */
export function formatDay(day: CalendarDay): string {
  return `${dayOf(day)} ${monthOf(day)} ${day.slice(0, 4)}`;
}

/** `14 Sep` */
export function formatDayOfMonth(day: CalendarDay): string {
  return `${dayOf(day)} ${shortMonthOf(day)}`;
}

/** `14 Sep 2020` */
export function formatDayShort(day: CalendarDay): string {
  return `${dayOf(day)} ${shortMonthOf(day)} ${day.slice(0, 4)}`;
}

/** `Monday, 14 September 2020` */
export function formatDayWithWeekday(day: CalendarDay): string {
  return `${WEEKDAYS[weekdayOf(day)]}, ${formatDay(day)}`;
}

/** An EDTF span in words, saying so when the day is not known: `August 2020, day not reported`; `by 14 September 2020`. */
export const formatSpan = /* @__PURE__ */ remembering((span: Span): string => {
  const words = spanWords(span, { day: formatDay, month: monthOf });
  return isOneDay(span) || words.startsWith("by ") ? words : `${words}, day not reported`;
}, edtfOf);

/** The same in a table cell: `Aug 2020`, `by 14 Sep 2020`. */
export const formatSpanShort = /* @__PURE__ */ remembering(
  (span: Span): string => spanWords(span, { day: formatDayShort, month: shortMonthOf }),
  edtfOf,
);

/** The bounds of a span follow from it, but for one that is said to be open by having none. */
function edtfOf({ edtf, earliest, latest }: Span): string {
  return `${edtf} ${earliest} ${latest}`;
}

type Patterns = { day: (day: CalendarDay) => string; month: (day: string) => string };

function spanWords({ edtf, earliest, latest }: Span, patterns: Patterns): string {
  const [start = "", end] = edtf.split("/");
  if (end === undefined) return sideWords(start, patterns);
  if (start === ".." || earliest === null) return `by ${sideWords(end, patterns)}`;
  if (end === ".." || latest === null) return `from ${sideWords(start, patterns)}`;
  const isWithinMonth = isDay(start) && isDay(end) && start.slice(0, 7) === end.slice(0, 7);
  if (isWithinMonth) return `${Number(start.slice(8))}–${sideWords(end, patterns)}`;
  return `${sideWords(start, patterns)} to ${sideWords(end, patterns)}`;
}

/** One EDTF date in words; its qualifier is part of what is known. */
function sideWords(side: string, patterns: Patterns): string {
  const bare = side.replace(/[?~%]$/, "");
  const words = dateWords(bare, patterns);
  if (side.endsWith("~")) return `about ${words}`;
  if (side.endsWith("?")) return `${words} (uncertain)`;
  return side.endsWith("%") ? `about ${words} (uncertain)` : words;
}

function dateWords(date: string, patterns: Patterns): string {
  if (isDay(date)) return patterns.day(date);
  const [year = "", month] = date.split("-");
  if (year.includes("X")) return `the ${year.replaceAll("X", "0")}s`;
  if (month === undefined || month === "XX") return year;
  return `${patterns.month(date)} ${year}`;
}

// A day of the calendar is put into words by its parts: no clock and no locale of the machine comes into it.
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const WEEKDAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

function dayOf(day: string): number {
  return Number(day.slice(8));
}

function monthOf(day: string): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
}

function shortMonthOf(day: string): string {
  return monthOf(day).slice(0, 3);
}

function weekdayOf(day: CalendarDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function isDay(date: string): date is CalendarDay {
  return /^\d{4}-\d{2}-\d{2}$/.test(date);
}

function isOneDay({ earliest, latest }: Span): boolean {
  return earliest !== null && earliest === latest;
}

/** `1 day 09:24:51` */
export function formatCountdown({ days, hours, minutes, seconds }: Countdown): string {
  const clock = [hours, minutes, seconds].map((part) => String(part).padStart(2, "0")).join(":");
  return days === 0 ? clock : `${formatCount(days, "day")} ${clock}`;
}

/** For the ear, once a minute: `1 day, 9 hours and 24 minutes`. */
export function formatCountdownSpoken({ days, hours, minutes }: Countdown): string {
  const parts = [
    ...(days === 0 ? [] : [formatCount(days, "day")]),
    ...(hours === 0 ? [] : [formatCount(hours, "hour")]),
    formatCount(minutes, "minute"),
  ];
  return parts.length === 1
    ? parts.join("")
    : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** `2 articles, 1 origin`; `2 articles, at least 1 origin` where others may be no sources of their own. */
export function formatSourceCount({ articles, origins, isAtLeast }: SourceCount): string {
  const counted = `${isAtLeast ? "at least " : ""}${formatCount(origins, "origin")}`;
  return `${formatCount(articles, "article")}, ${counted}`;
}

const counts = new Intl.NumberFormat("en-GB");

/** `12,345` */
export function formatNumber(value: number): string {
  return counts.format(value);
}

/** `Reuters, Walmart`; of many the first four: `A, B, C, D and 12 more`. */
export function formatNames(names: readonly string[], separator = ", "): string {
  const shown = names.slice(0, 4).join(separator);
  return names.length <= 4 ? shown : `${shown} and ${formatNumber(names.length - 4)} more`;
}

/** `1 statement`, `3 statements` */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** An IANA zone as people call it: `Eastern Time` for America/New_York. */
export function formatZone({ timeZone, at }: { timeZone: string; at: Date }): string {
  const name = zoneFormat(timeZone)
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName");
  return name?.value ?? timeZone;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a hundred times; a story has a handful of zones. */
function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const known = zoneFormats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longGeneric" });
  zoneFormats.set(timeZone, made);
  return made;
}

export function formatSpeaker(speaker: Speaker): string {
  return speaker.type === "party" ? speaker.party.shortName : capitalise(speaker.description);
}

export function formatOrigin(origin: Origin): string {
  return origin.type === "party" ? origin.party.shortName : `the article itself`;
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
