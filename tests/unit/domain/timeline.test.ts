import { expect, it } from "vitest";
import type { BidStage } from "@/lib/domain/board/bid-stage";
import { BID_STAGES } from "@/lib/domain/board/bid-stage";
import { compareByOccurrence } from "@/lib/domain/occurrence-order";
import { compareByStanding } from "@/lib/domain/board/standing";
import { groupByOccurrence } from "@/lib/domain/timeline-groups";
import { visibleAsOf } from "@/lib/domain/visibility";
import { buildStatement } from "../../setup/builders";

it("orders by last possible day, first possible day, slug", () => {
  const statements = [
    buildStatement({ slug: "d", occurredOn: "2020-09-14" }),
    buildStatement({ slug: "c", occurredOn: "../2020-09-14" }),
    buildStatement({ slug: "b", occurredOn: "2020-09-13/2020-09-14" }),
    buildStatement({ slug: "a", occurredOn: "2020-09-14" }),
    buildStatement({ slug: "e", occurredOn: "2020-08" }),
  ];
  expect(statements.toSorted(compareByOccurrence).map(({ slug }) => slug)).toEqual([
    "e",
    "c",
    "b",
    "a",
    "d",
  ]);
});

it.each([
  ["2020-08-30", []],
  ["2020-08-31", ["august"]],
  ["2020-09-12", ["august"]],
  ["2020-09-13", ["august", "late"]],
] as const)("on %s shows only what was certainly public", (asOf, slugs) => {
  const statements = [
    buildStatement({ slug: "august", publicOn: "2020-08" }),
    buildStatement({ slug: "late", occurredOn: "2020-08-01", publicOn: "../2020-09-13" }),
  ];
  expect(visibleAsOf(statements, asOf).map(({ slug }) => slug)).toEqual(slugs);
});

it("groups neighbours that share a date, as exactly as it is known", () => {
  const groups = groupByOccurrence([
    buildStatement({ slug: "a", occurredOn: "2020-09-14" }),
    buildStatement({ slug: "b", occurredOn: "2020-09-14" }),
    buildStatement({ slug: "c", occurredOn: "../2020-09-14" }),
  ]);
  expect(groups.map(({ date, statements }) => [date.edtf, statements.length])).toEqual([
    ["2020-09-14", 2],
    ["../2020-09-14", 1],
  ]);
});

it("has a standing for every stage, those who are out at the end", () => {
  const stages: (BidStage | null)[] = [...BID_STAGES, null];
  expect(stages.toSorted(compareByStanding)).toEqual([
    "completed",
    "cleared",
    "agreed",
    "chosen",
    "offer_made",
    "in_talks",
    "linked",
    null,
    "declined",
    "withdrawn",
    "collapsed",
  ]);
});
