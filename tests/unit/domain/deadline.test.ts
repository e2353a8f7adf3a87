import { describe, expect, it } from "vitest";
import { dueDateAsOf, dueHistoryAsOf, parseDue } from "@/lib/domain/board/deadline";
import type { DeadlineAction } from "@/lib/domain/statement";
import { buildDeadline, buildStatement } from "../../setup/builders";

const deadline = buildDeadline();
const change = (slug: string, publicOn: string, action: DeadlineAction, due: string | null) =>
  buildStatement({ slug, publicOn, deadlineMoves: [{ deadline: deadline.slug, action, due }] });

const statements = [
  change("a", "2020-08", "sets", "2020-09-15"),
  change("b", "2020-09-10", "reaffirms", "2020-09-15"),
  change("c", "2020-09-14", "extends", "2020-09-20"),
  change("d", "2020-09-18", "lifts", null),
];

describe("dueDateAsOf", () => {
  it.each([
    ["2020-08-30", undefined],
    ["2020-08-31", "2020-09-15"],
    ["2020-09-09", "2020-09-15"],
    ["2020-09-10", "2020-09-15"],
    ["2020-09-13", "2020-09-15"],
    ["2020-09-14", "2020-09-20"],
    ["2020-09-17", "2020-09-20"],
    ["2020-09-18", undefined],
  ] as const)("as of %s the due day is %s", (asOf, day) => {
    expect(dueDateAsOf({ deadline, statements, asOf })?.day).toBe(day);
  });

  it("keeps the whole chain, and says that it was lifted", () => {
    const { steps, isLifted } = dueHistoryAsOf({ deadline, statements, asOf: "2020-09-18" });
    expect(steps.map(({ action }) => action)).toEqual(["sets", "reaffirms", "extends", "lifts"]);
    expect(isLifted).toBe(true);
  });

  it("is not lifted while nobody has said so", () => {
    expect(dueHistoryAsOf({ deadline, statements, asOf: "2020-08-30" }).isLifted).toBe(false);
  });
});

describe("parseDue", () => {
  it("lets a day run out with its own zone's midnight, the hour not reported", () => {
    expect(parseDue({ due: "2020-09-15", timeZone: "America/New_York" })).toEqual({
      day: "2020-09-15",
      at: new Date("2020-09-16T04:00:00Z"),
      isHourKnown: false,
    });
  });

  it.each([
    ["2020-03-08", "2020-03-09T04:00:00Z"],
    ["2020-11-01", "2020-11-02T05:00:00Z"],
  ])("ends %s at %s across daylight saving", (due, at) => {
    expect(parseDue({ due, timeZone: "America/New_York" }).at).toEqual(new Date(at));
  });

  it("takes a reported hour to the second, on the zone's own day", () => {
    expect(parseDue({ due: "2020-09-16T01:30:00+02:00", timeZone: "America/New_York" })).toEqual({
      day: "2020-09-15",
      at: new Date("2020-09-15T23:30:00Z"),
      isHourKnown: true,
    });
  });
});
