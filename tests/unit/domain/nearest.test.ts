import { expect, it } from "vitest";
import { nearestFirst, nearestOf } from "@/lib/domain/nearest";

const bidders = ["microsoft", "walmart", "oracle", "twitter", "us"];

it.each([
  ["orcale", "oracle"],
  ["Oracle", "oracle"],
  ["twiter", "twitter"],
  ["wallmart", "walmart"],
  ["cfius", null],
  ["", null],
  ["xy", null],
])("takes %j for %s", (value, nearest) => {
  expect(nearestOf(value, bidders)).toBe(nearest);
});

it("puts the nearest first, and leaves out what is far", () => {
  expect(nearestFirst("oracel", ["microsoft", "oracles", "oracle"])).toEqual(["oracles", "oracle"]);
  expect(nearestFirst("sale-to-oracl", ["sale-to-oracle", "sale-to-others"])[0]).toBe(
    "sale-to-oracle",
  );
});
