import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCalendarDay } from "@/lib/domain/time/calendar-day";
import { parseSpan } from "@/lib/domain/time/span";
import { daysMeant, spansMeant } from "@/lib/domain/time/written-date";

const meant = (text: string) => spansMeant(text).map(({ edtf }) => edtf);

describe("a date as people write it", () => {
  it.each([
    "2020-9-13",
    "2020-09-13 ",
    "13.09.2020",
    "13.9.2020",
    "13. 9. 2020",
    "09/13/2020",
    "9/13/2020",
    "13/09/2020",
    "13/09/20",
    "13.09.20",
    "13-09-2020",
    "20-09-13",
    "2020.09.13",
    "2020/09/13",
    "2020/9/13",
    "2020 09 13",
    "2020_09_13",
    "2020–09–13",
    "2020-13-09",
    "20200913",
    "13092020",
    "09132020",
    "200913",
    "13 Sep 2020",
    "13 sept. 2020",
    "13-Sep-2020",
    "13Sep2020",
    "Sept 13 2020",
    "Sep 13, 2020",
    "SEPTEMBER 13th, 2020",
    "13th of September 2020",
    "the 13th of September, 2020",
    "2020 September 13",
    "2020-Sep-13",
    "Sun, 13 Sep 2020",
    "Sunday, September 13, 2020",
    "13. September 2020",
    "13 septembre 2020",
    "13 de septiembre de 2020",
    "13 settembre 2020",
    "13 Septmeber 2020",
    "２０２０-０９-１３",
    "２０２０－０９－１３",
    "٢٠٢٠-٠٩-١٣",
    "२०२०-०९-१३",
    "2020年9月13日",
    "2020년 9월 13일",
    "2020-09-13T12:00:00Z",
    "2020-09-13T12:00",
    "2020-09-13 12:00:00",
    "20200913T120000Z",
    "2020-W37-7",
    "2020-257",
  ])("%j is 13 September 2020 and nothing else", (text) => {
    expect(meant(text)).toEqual(["2020-09-13"]);
  });

  it.each([
    ["09/10/2020", ["2020-10-09", "2020-09-10"]],
    ["9/10/20", ["2020-10-09", "2020-09-10"]],
    ["09-10-2020", ["2020-10-09", "2020-09-10"]],
    ["2020-21", ["2020-03/2020-05", "2020-09/2020-11"]],
    ["2020-24", ["2020-12/2021-02", "2020-06/2020-08"]],
    ["2020-09-31", ["2020-09-30", "2020-10-01"]],
    ["31.09.2020", ["2020-09-30", "2020-10-01"]],
    ["2020-02-30", ["2020-02-29", "2020-03-01"]],
    ["2021-02-29", ["2021-02-28", "2021-03-01"]],
    ["31 Feb 2020", ["2020-02-29", "2020-03-01"]],
  ])("%j can be read in two ways", (text, readings) => {
    expect(meant(text)).toEqual(readings);
  });

  it.each([
    ["09/09/2020", "2020-09-09"],
    ["09.10.2020", "2020-10-09"],
    ["1 März 2020", "2020-03-01"],
    ["15 août 2020", "2020-08-15"],
    ["Sept 2020", "2020-09"],
    ["2020-9", "2020-09"],
    ["2020/09", "2020-09"],
    ["2020 September", "2020-09"],
    ["2020年9月", "2020-09"],
    ["202009", "2020-09"],
    ["2020年", "2020"],
    ["2020-W37", "2020-09-07/2020-09-13"],
    ["13/09/99", "1999-09-13"],
  ])("%j is %s", (text, edtf) => {
    expect(meant(text)).toEqual([edtf]);
  });

  it.each([
    "", "x", "14 Sep", "next Tuesday", "13", "999", "2020-00-10", "2020-13-13", "32/01/2020", "ma 2020", "2020-366x",
    "2021-366", "2020-W60", "1/2/3/4", "-1", "1e999", "99999999", "\0", "2020-09-13".repeat(20),
  ])("%j means no date", (text) => {
    expect(meant(text)).toEqual([]);
  }); // prettier-ignore

  it("never offers what is not valid, whatever is written", () => {
    const piece = fc.constantFrom("2020", "13", "9", "09", "31", "-", "/", ".", " ", "sep", "Mai", "W", "T", "年", "٣", "20", "\0"); // prettier-ignore
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 9 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (written) => {
        for (const edtf of meant(written)) expect(parseSpan(edtf).ok, edtf).toBe(true);
        expect(daysMeant(written).every(isCalendarDay)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

it.each([
  ["2020-09", ["2020-09-30", "2020-09-01"]],
  ["2020", ["2020-12-31", "2020-01-01"]],
  ["2020-09~", ["2020-09-30", "2020-09-01"]],
  ["2020-09-13~", ["2020-09-13"]],
  ["2020-09-12/2020-09-13", ["2020-09-13", "2020-09-12"]],
  ["../2020-09-13", ["2020-09-13"]],
  ["September 2020", ["2020-09-30", "2020-09-01"]],
  ["2020-09-31", ["2020-09-30", "2020-10-01"]],
  ["09/10/2020", ["2020-10-09", "2020-09-10"]],
  ["2020-21", ["2020-05-31", "2020-11-30"]],
  ["nothing", []],
])("where a day is asked for, %j is %j", (text, days) => {
  expect(daysMeant(text)).toEqual(days);
});
