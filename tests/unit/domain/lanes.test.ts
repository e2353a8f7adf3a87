import { describe, expect, it } from "vitest";
import { daysBetween, shiftDay, type CalendarDay } from "@/lib/domain/time/calendar-day";
import { countOutsideLanes, laneParties } from "@/lib/domain/lanes/lanes";
import {
  layOutLanes,
  MAX_MARKS,
  MAX_ROWS,
  type LanesLayout,
} from "@/lib/domain/lanes/lanes-layout";
import type { LaneMark } from "@/lib/domain/lanes/lanes-marks";
import type { Statement } from "@/lib/domain/statement";
import { buildParty, buildStatement } from "../../setup/builders";

const acme = buildParty({ slug: "acme" });
const rival = buildParty({ slug: "rival" });
const ministry = buildParty({ slug: "ministry", role: "regulator" });
const owner = buildParty({ slug: "owner", role: "seller" });
const outlet = buildParty({ slug: "outlet", role: "outlet" });
const parties = laneParties([owner, outlet, ministry, acme, rival]);

type Args = Parameters<typeof layOutLanes>[0];

function layOut(statements: readonly Statement[], more: Partial<Args> = {}): LanesLayout {
  return layOutLanes({
    parties,
    content: { statements },
    range: { first: null, last: null },
    readingDay: "2020-09-14",
    dueDays: [],
    width: 980,
    ...more,
  });
}

function marked(statements: readonly Statement[], more?: Partial<Args>) {
  const layout = layOut(statements, more);
  if (layout.form !== "marks") throw new Error(`Drawn as ${layout.form}`);
  return layout;
}

function counted(statements: readonly Statement[], more?: Partial<Args>) {
  const layout = layOut(statements, more);
  if (layout.form !== "counts") throw new Error(`Drawn as ${layout.form}`);
  return layout;
}

const on = (occurredOn: string, slug = occurredOn) =>
  buildStatement({ slug, occurredOn, publicOn: "2020-09-14", parties: [acme] });
const times = (count: number, occurredOn: string) =>
  Array.from({ length: count }, (_, index) => on(occurredOn, `${occurredOn} ${index}`));
const spread = (count: number, days: number) =>
  Array.from({ length: count }, (_, index) =>
    on(shiftDay("2020-01-01", Math.floor((index * days) / count)), `s-${index}`),
  );

describe("the lanes", () => {
  it("are bidders, regulators, then sellers; officials and outlets have none", () => {
    expect(parties.map(({ slug }) => slug)).toEqual(["acme", "rival", "ministry", "owner"]);
  });

  it("hold a statement for each party that it concerns, and name the parties without one", () => {
    const both = buildStatement({ parties: [owner, acme, outlet] });
    const { lanes, absent } = marked([both]);
    expect(lanes.map(({ party, marks }) => [party.slug, marks.length])).toEqual([
      ["acme", 1],
      ["owner", 1],
    ]);
    expect(absent.map(({ slug }) => slug)).toEqual(["rival", "ministry"]);
  });

  it("count what concerns nobody with a lane", () => {
    const elsewhere = buildStatement({ slug: "elsewhere", parties: [outlet] });
    expect(countOutsideLanes(parties, [elsewhere, on("2020-09-13")])).toBe(1);
    expect(layOut([elsewhere])).toEqual({ form: "nothing", absent: parties, withoutLane: 1 });
  });

  it("are not drawn for a selection without statements", () => {
    expect(layOut([])).toEqual({ form: "nothing", absent: parties, withoutLane: 0 });
    const counts = { counts: [], withoutLane: 0 };
    expect(layOut([], { content: counts }).form).toBe("nothing");
  });
});

describe("marks", () => {
  it("put a day in its middle, among at least a week", () => {
    const { frame, lanes } = marked([on("2020-09-13")]);
    expect([frame.scale.from, frame.scale.to]).toEqual(["2020-09-09", "2020-09-15"]);
    expect(lanes[0]).toMatchObject({ rows: 1, bars: [], marks: [{ isOnBar: false }] });
    expect(lanes[0]?.marks[0]?.x).toBeCloseTo(4.5 * frame.scale.dayWidth);
  });

  it.each<[string, string, string, "known" | "open" | "cut", "known" | "open" | "cut"]>([
    ["2020-08", "2020-08-01", "2020-08-31", "known", "known"],
    ["2020-09-13/2020-09-14", "2020-09-13", "2020-09-14", "known", "known"],
    ["2020-08~", "2020-08-01", "2020-08-31", "open", "open"],
    ["2020-08-10/2020-08-20?", "2020-08-10", "2020-08-20", "known", "open"],
    ["2020-09-13~", "2020-09-13", "2020-09-13", "open", "open"],
  ])("draw %s as a bar from %s to %s, with ends %s and %s", (edtf, first, last, start, end) => {
    const { frame, lanes } = marked([on(edtf), on("2020-07-20"), on("2020-09-14")]);
    const [bar] = lanes[0]?.bars ?? [];
    expect(bar).toMatchObject({ start, end });
    const { from, dayWidth } = frame.scale;
    const left = (Date.parse(first) - Date.parse(from)) / 86_400_000;
    const right = (Date.parse(last) - Date.parse(from)) / 86_400_000 + 1;
    expect(bar?.left).toBeLessThanOrEqual(left * dayWidth + 0.01);
    expect(bar?.right).toBeGreaterThanOrEqual(right * dayWidth - 0.01);
    expect(lanes[0]?.marks.filter(({ isOnBar }) => isOnBar)).toHaveLength(1);
  });

  it("draw an open start to the left edge, never from an invented day, with days to fade in", () => {
    const { frame, lanes } = marked([on("../2020-09-14")]);
    expect(lanes[0]?.bars).toMatchObject([{ left: 0, start: "open", end: "known" }]);
    expect(frame.scale.from < "2020-09-12").toBe(true);
  });

  it("cut a bar where the days end, and say so", () => {
    const long = on("2010/2020-09-14");
    const { frame, lanes } = marked([long, on("2020-09-13")]);
    expect(frame.scale.from > "2020-06-01").toBe(true);
    expect(lanes[0]?.bars).toMatchObject([{ left: 0, start: "cut" }]);
    const range = { first: null, last: "2020-01-31" } as const;
    const early = marked([long], { range, readingDay: "2021-06-01" });
    expect(early.lanes[0]?.bars).toMatchObject([{ start: "cut", end: "cut", left: 0 }]);
    expect(early.lanes[0]?.bars[0]?.right).toBe(early.frame.scale.width);
  });

  it("share one bar among statements of one imprecise date, as far as they fit", () => {
    const { lanes } = marked(times(4, "../2020-09-13"));
    expect(lanes[0]).toMatchObject({ rows: 1, bars: [{ row: 0 }] });
    const short = marked([...times(4, "2020-09-12/2020-09-13"), on("2020-07-01")]);
    expect(short.lanes[0]?.bars.length).toBeGreaterThan(1);
  });

  it("stand beside each other while a day is wide enough, then below each other", () => {
    const week = marked(times(5, "2020-09-13")).lanes[0];
    expect(week?.rows).toBe(2);
    const months = marked([...times(5, "2020-09-13"), on("2020-07-01")]).lanes[0];
    expect(months?.rows).toBe(5);
  });

  it("never hide each other, whatever the days are", () => {
    const dates = ["2020-09-13", "2020-09-12", "2020-08", "../2020-09-13", "2020-09-11/2020-09-12"];
    for (const first of ["2020-09-01", "2020-07-01", "2014-09-14"]) {
      const statements = [on(first), ...dates.flatMap((date) => times(2, date))];
      expect(overlaps(marked(statements).lanes[0]?.marks ?? [])).toEqual([]);
    }
  });

  it("come oldest first, the order in which the keyboard meets them", () => {
    const statements = [on("2020-09-14"), on("2020-08"), on("2020-09-10")];
    const slugs = marked(statements).lanes[0]?.marks.map(({ statement }) => statement.slug);
    expect(slugs).toEqual(["2020-08", "2020-09-10", "2020-09-14"]);
  });
});

/** Pairs in one row that stand closer than a mark is wide. */
function overlaps(marks: readonly LaneMark[]): [LaneMark, LaneMark][] {
  return marks.flatMap((a, index) =>
    marks
      .slice(index + 1)
      .filter((b) => a.row === b.row && Math.abs(a.x - b.x) < 15.9)
      .map((b): [LaneMark, LaneMark] => [a, b]),
  );
}

describe("the days in view", () => {
  const dueDays = [{ day: "2020-09-20" as const, titles: ["Closing"] }];

  it("reach to the reading day and the due days, each with its line", () => {
    const { frame } = marked([on("2020-09-10")], { dueDays });
    expect(frame.scale.to).toBe("2020-09-20");
    const [reading, due] = frame.lines;
    expect(reading).toMatchObject({ type: "reading", day: "2020-09-14" });
    expect(due).toMatchObject({ type: "due", titles: ["Closing"], x: frame.scale.width });
  });

  it("name lines that stand close to each other in two rows, others in one", () => {
    const rows = (day: CalendarDay) =>
      marked([on("2020-09-10")], { dueDays: [{ day, titles: ["Closing"] }] }).frame.lines.map(
        ({ row }) => row,
      );
    expect(rows("2020-09-15")).toEqual([0, 1]);
    expect(rows("2020-09-20")).toEqual([0, 0]);
  });

  it("leave out a line that is far off, and name it apart", () => {
    const { frame } = marked([on("2020-09-10")], { readingDay: "2026-11-22", dueDays });
    expect(frame.lines.map(({ type }) => type)).toEqual(["due"]);
    expect(frame.outOfView).toEqual([{ type: "reading", day: "2026-11-22" }]);
  });

  it("follow a range that was asked for, and shade what lies outside", () => {
    const range = { first: "2020-09-12", last: "2020-09-13" } as const;
    const { frame } = marked([on("2020-09-12"), on("../2020-09-13")], { range });
    const { dayWidth, width } = frame.scale;
    expect(frame.outside).toHaveLength(2);
    const [before, after] = frame.outside;
    expect((after?.left ?? 0) - (before?.right ?? 0)).toBeCloseTo(2 * dayWidth);
    expect(after?.right).toBe(width);
  });

  it("are at most as wide as a phone can follow, and never wider than asked", () => {
    expect(marked([on("2020-09-13")]).frame.scale.width).toBe(7 * 56);
    expect(marked([on("2014-09-13"), on("2020-09-13")]).frame.scale.width).toBe(980);
  });
});

describe("density", () => {
  it.each<[string, Statement[], LanesLayout["form"]]>([
    ["one statement", [on("2020-09-13")], "marks"],
    ["as many marks as allowed over six years", spread(MAX_MARKS, 2191), "marks"],
    ["one mark more", spread(MAX_MARKS + 1, 2191), "counts"],
    ["a full column of one day", [...times(MAX_ROWS, "2020-09-13"), on("2020-07-01")], "marks"],
    ["one row more", [...times(MAX_ROWS + 1, "2020-09-13"), on("2020-07-01")], "counts"],
  ])("draws %s as it should", (_, statements, form) => {
    expect(layOut(statements).form).toBe(form);
  });

  it.each<[number, number, string, string]>([
    [7, 7, "2020-01-01", "2020-01-01"],
    [122, 122, "2020-01-01", "2020-01-01"],
    [123, 18, "2020-01-01", "2020-01-05"],
    [250, 36, "2020-01-01", "2020-01-05"],
    [2191, 72, "2020-01-01", "2020-01-31"],
    [36_500, 100, "2020-01-01", "2020-12-31"],
  ])("counts %d days in %d bars, the first from %s to %s", (days, bars, first, last) => {
    const readingDay = shiftDay("2020-01-01", days - 1);
    const counts = daysBetween("2020-01-01", readingDay).map((day) => {
      return { party: "acme", day, statements: 100, imprecise: 0 };
    });
    const layout = layOut([], { content: { counts, withoutLane: 0 }, readingDay });
    const cells = layout.form === "counts" ? (layout.lanes[0]?.cells ?? []) : [];
    expect(cells.length).toBe(bars);
    expect([cells[0]?.first, cells[0]?.last]).toEqual([first, last]);
    expect(cells.reduce((sum, cell) => sum + cell.statements, 0)).toBe(100 * days);
    for (const cell of cells.slice(1, -1)) expect(cell.width).toBeGreaterThan(7.9);
  });

  it("keeps what has no reported day apart, on its last possible day", () => {
    const { lanes, tallest } = counted([...times(500, "2020-09-13"), ...times(20, "2020-09")]);
    expect(
      lanes[0]?.cells.map(({ first, statements, imprecise }) => [first, statements, imprecise]),
    ).toEqual([
      ["2020-09-13", 500, 0],
      ["2020-09-30", 20, 20],
    ]);
    expect(tallest).toBe(500);
  });

  it("counts a span that goes on beyond the range at its edge", () => {
    const range = { first: null, last: "2020-08-20" } as const;
    const statements = times(500, "2020-08");
    const [lane] = counted(statements, { range, readingDay: "2021-06-01" }).lanes;
    expect(lane?.cells.map(({ statements: count }) => count)).toEqual([500]);
  });

  it("draws the same bars from the counts of a database as from the statements", () => {
    const day = "2020-09-13";
    const counts = [{ party: "acme", day, statements: 500, imprecise: 0 } as const];
    expect(layOut([], { content: { counts, withoutLane: 0 } })).toEqual(
      layOut(times(500, "2020-09-13")),
    );
  });
});
