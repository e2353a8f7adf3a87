import { describe, expect, it } from "vitest";
import { parseSpan } from "@/lib/domain/time/span";
import {
  formatCountdown,
  formatCountdownSpoken,
  formatSourceCount,
  formatSpan,
  formatSpanShort,
} from "@/lib/format";

function span(edtf: string) {
  const parsed = parseSpan(edtf);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.span;
}

describe("dates in words", () => {
  it.each([
    ["2020-09-13", "13 September 2020", "13 Sep 2020"],
    ["2020-08", "August 2020, day not reported", "Aug 2020"],
    ["2020", "2020, day not reported", "2020"],
    ["2020-08~", "about August 2020, day not reported", "about Aug 2020"],
    ["2020-08?", "August 2020 (uncertain), day not reported", "Aug 2020 (uncertain)"],
    ["2020-08%", "about August 2020 (uncertain), day not reported", "about Aug 2020 (uncertain)"],
    ["2020-09-13~", "about 13 September 2020", "about 13 Sep 2020"],
    ["2020-09-XX", "September 2020, day not reported", "Sep 2020"],
    ["202X", "the 2020s, day not reported", "the 2020s"],
    ["2020-09-13/2020-09-14", "13–14 September 2020, day not reported", "13–14 Sep 2020"],
    [
      "2020-08/2020-09-14",
      "August 2020 to 14 September 2020, day not reported",
      "Aug 2020 to 14 Sep 2020",
    ],
    ["../2020-09-14", "by 14 September 2020", "by 14 Sep 2020"],
    ["2020-09-14/..", "from 14 September 2020, day not reported", "from 14 Sep 2020"],
  ])("writes %s out", (edtf, long, short) => {
    expect(formatSpan(span(edtf))).toBe(long);
    expect(formatSpanShort(span(edtf))).toBe(short);
  });
});

describe("countdowns in words", () => {
  const countdown = { hasPassed: false, days: 1, hours: 9, minutes: 4, seconds: 5 };
  it.each([
    [countdown, "1 day 09:04:05", "1 day, 9 hours and 4 minutes"],
    [{ ...countdown, days: 0 }, "09:04:05", "9 hours and 4 minutes"],
    [{ ...countdown, days: 2, hours: 0 }, "2 days 00:04:05", "2 days and 4 minutes"],
    [{ ...countdown, days: 0, hours: 0, minutes: 1 }, "00:01:05", "1 minute"],
  ])("writes %o", (value, digits, spoken) => {
    expect(formatCountdown(value)).toBe(digits);
    expect(formatCountdownSpoken(value)).toBe(spoken);
  });
});

it("counts sources in the singular and the plural", () => {
  expect(formatSourceCount({ articles: 2, origins: 1, isAtLeast: false })).toBe(
    "2 articles, 1 origin",
  );
  expect(formatSourceCount({ articles: 2, origins: 1, isAtLeast: true })).toBe(
    "2 articles, at least 1 origin",
  );
});
