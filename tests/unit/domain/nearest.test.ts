import { expect, it } from "vitest";
import { nearestOf } from "@/lib/domain/nearest";

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
