import { expect, it } from "vitest";
import { dueDaysOf } from "@/lib/domain/lanes/lanes-due-days";
import type { DeadlineMove } from "@/lib/domain/statement";
import { buildDeadline, buildStatement } from "../../setup/builders";

const move = (publicOn: string, ...deadlineMoves: DeadlineMove[]) =>
  buildStatement({ slug: publicOn, publicOn, deadlineMoves });
const deadlines = [
  buildDeadline({ slug: "order", title: "Order" }),
  buildDeadline({ slug: "review", title: "Review" }),
];
const statements = [
  move("2020-09-01", { deadline: "order", action: "sets", due: "2020-09-20" }),
  move("2020-09-02", { deadline: "review", action: "sets", due: "2020-09-15" }),
  move("2020-09-05", { deadline: "order", action: "brings_forward", due: "2020-09-15" }),
  move("2020-09-09", { deadline: "review", action: "lifts", due: null }),
];

it.each([
  ["2020-08-31", []],
  ["2020-09-01", [["2020-09-20", "Order"]]],
  [
    "2020-09-04",
    [
      ["2020-09-15", "Review"],
      ["2020-09-20", "Order"],
    ],
  ],
  ["2020-09-05", [["2020-09-15", "Order", "Review"]]],
  ["2020-09-09", [["2020-09-15", "Order"]]],
] as const)("has the due dates in force on %s", (asOf, expected) => {
  const days = dueDaysOf({ deadlines, statements, asOf });
  expect(days.map(({ day, titles }) => [day, ...titles])).toEqual(expected);
});
