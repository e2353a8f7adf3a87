import { expect, it } from "vitest";
import { addressWith, isPageKind, pageAddress, recordAddress } from "@/lib/filters/page-address";
import { NO_FILTERS } from "@/lib/filters/timeline-filters";

it("leads to a record on the same day, leaving filters behind", () => {
  expect(recordAddress({ kind: "bidders", slug: "oracle", asOf: "2020-09-14" })).toBe(
    "/bidders/oracle?asof=2020-09-14",
  );
  expect(recordAddress({ kind: "questions", slug: "q", asOf: null })).toBe("/questions/q");
  expect(pageAddress({ path: "/changes", asOf: "today" })).toBe("/changes?asof=today");
});

it("changes part of the query of the page it is on", () => {
  const place = { path: "/bidders/oracle", filters: { ...NO_FILTERS, kind: ["report" as const] } };
  expect(addressWith(place, { asOf: "2020-09-13" })).toBe(
    "/bidders/oracle?kind=report&asof=2020-09-13",
  );
});

it("knows which collections have pages", () => {
  expect(["bidders", "outlets", ""].map(isPageKind)).toEqual([true, false, false]);
});
