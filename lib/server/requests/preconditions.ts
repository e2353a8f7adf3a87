import type { IncomingHttpHeaders } from "node:http";

/** What a reader knows of the answer: its tag and, where it has one, the time of its last change. */
export type Validators = Readonly<{ tag: string; lastModified: string | null }>;

/** Whether the answer goes out: `unchanged` is 304, `failed` is 412. */
export type Condition = "send" | "unchanged" | "failed";

/** Whether a request names conditions that few do. */
export function asksForSameState(headers: IncomingHttpHeaders): boolean {
  return headers["if-match"] !== undefined || headers["if-unmodified-since"] !== undefined;
}

/**
 * Judges the conditions of a request for an answer that would be 200, in the order of RFC 9110, section
 * 13.2.2: If-Match before If-Unmodified-Since, If-None-Match before If-Modified-Since.
 */
export function judgeConditions(headers: IncomingHttpHeaders, validators: Validators): Condition {
  const { tag, lastModified } = validators;
  const match = headers["if-match"];
  if (match !== undefined) {
    if (!namesTagStrongly(match, tag)) return "failed";
  } else if (isAfter(lastModified, headers["if-unmodified-since"])) return "failed";
  const known = headers["if-none-match"];
  if (known !== undefined) return namesTag(known, tag) ? "unchanged" : "send";
  const since = headers["if-modified-since"];
  const isKnown = since !== undefined && isNotAfter(lastModified, since);
  return isKnown ? "unchanged" : "send";
}

/** Compared weakly as section 13.1.2 asks: caches in between weaken tags. */
function namesTag(ifNoneMatch: string, tag: string): boolean {
  if (ifNoneMatch === tag) return true;
  return listed(ifNoneMatch).some((item) => item.replace(/^W\//, "") === tag || item === "*");
}

/** Compared strongly as section 13.1.1 asks. */
function namesTagStrongly(ifMatch: string, tag: string): boolean {
  return listed(ifMatch).some((item) => item === tag || item === "*");
}

function listed(header: string): string[] {
  return header.split(",").map((item) => item.trim());
}

/** A time that is none, on either side, is as if it were not there. */
function isAfter(changed: string | null, time: string | undefined): boolean {
  if (changed === null || time === undefined) return false;
  return instantOf(changed) > instantOf(time);
}

function isNotAfter(changed: string | null, time: string): boolean {
  return changed !== null && instantOf(changed) <= instantOf(time);
}

const DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

/** The form that is written today, and the older one of C's asctime, which names no zone and means UTC. */
const WRITTEN = new RegExp(`^${DAY}, \\d{2} ${MONTH} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$`);
const ASCTIME = new RegExp(`^${DAY} ${MONTH} [ \\d]\\d \\d{2}:\\d{2}:\\d{2} \\d{4}$`);

/** An HTTP date (RFC 9110, section 5.6.7) in milliseconds; NaN for any other text, whatever the machine's zone. */
function instantOf(date: string): number {
  if (WRITTEN.test(date)) return Date.parse(date);
  return ASCTIME.test(date) ? Date.parse(`${date} GMT`) : Number.NaN;
}
