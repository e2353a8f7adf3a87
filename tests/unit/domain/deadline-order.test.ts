import { expect, it } from "vitest";
import { parseDue, type DueHistory } from "@/lib/domain/board/deadline";
import { compareByNext } from "@/lib/domain/board/deadline-order";

const dueOn = (day: string | null): DueHistory => ({
  steps: [],
  due: day === null ? null : parseDue({ due: day, timeZone: "America/New_York" }),
  isLifted: day === null,
});
const days = (histories: readonly DueHistory[]) => histories.map(({ due }) => due?.day ?? null);

it("puts the next deadline first, what has passed after all that lies ahead, what was lifted last", () => {
  const histories = ["2020-08-01", "2020-11-12", null, "2020-09-15", "2020-09-10"].map(dueOn);
  const now = new Date("2020-09-14T12:00:00Z");
  expect(days(histories.toSorted(compareByNext(now)))).toEqual([
    "2020-09-15",
    "2020-11-12",
    "2020-09-10",
    "2020-08-01",
    null,
  ]);
});

it("takes a deadline for passed at the very moment it falls due", () => {
  const [due, next] = [dueOn("2020-09-14"), dueOn("2020-09-20")];
  const at = due.due?.at ?? new Date(0);
  expect(days([due, next].toSorted(compareByNext(at)))).toEqual(["2020-09-20", "2020-09-14"]);
  const before = new Date(at.getTime() - 1);
  expect(days([next, due].toSorted(compareByNext(before)))).toEqual(["2020-09-14", "2020-09-20"]);
});
