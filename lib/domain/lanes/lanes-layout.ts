import type { CalendarDay } from "../time/calendar-day";
import { countDays, dayScale, endOfDayX, startOfDayX, type DayScale } from "./day-scale";
import { dayTicks, type DayTick } from "./day-scale-ticks";
import { countOutsideLanes, type LaneDayCount, type LaneParty } from "./lanes";
import { countLanes, tallestCell, type CountedLane } from "./lanes-counts";
import { countByDay } from "./lanes-day-counts";
import { tallyOf } from "./lanes-tally";
import { linesOf, type DueDay, type PictureLines } from "./lanes-lines";
import { markLanes, type MarkedLane } from "./lanes-marks";
import type { Extent } from "./lanes-rows";
import { windowOf, type Range } from "./lanes-window";
import type { Statement } from "../statement";

/** More marks than this are too many to find one among, or to step through with a keyboard. */
export const MAX_MARKS = 400;

/** More rows in one lane, as when many statements share a day, would push the others off the screen. */
export const MAX_ROWS = 12;

/** A wider day would only push its neighbours off a phone's screen. */
const WIDEST_DAY = 56;

/** What surrounds the marks or the bars. */
export type Frame = PictureLines & {
  scale: DayScale;
  ticks: DayTick[];
  /** Beyond the days the reader asked for, where being empty says nothing. */
  outside: Extent[];
};

export type LanesLayout = {
  /** Parties that no statement of the selection concerns, and so without a lane. */
  absent: LaneParty[];
  /** Statements that concern no party with a lane. */
  withoutLane: number;
} & (
  | { form: "nothing" }
  | { form: "marks"; frame: Frame; lanes: MarkedLane[] }
  | { form: "counts"; frame: Frame; lanes: CountedLane[]; tallest: number }
);

type Place = {
  parties: readonly LaneParty[];
  /** The days the reader asked for; null where a side is open. */
  range: Range;
  readingDay: CalendarDay;
  dueDays: readonly DueDay[];
  /** The most pixels that the days may take. */
  width: number;
};

/**
 * Where everything in the picture stands: a mark for each statement and party, or bars that count
 * them where marks would be too many or too close.
 * @param content every statement of the selection, or their counts when they are very many.
 */
export function layOutLanes(
  args: Place & {
    content:
      | { statements: readonly Statement[] }
      | { counts: readonly LaneDayCount[]; withoutLane: number };
  },
): LanesLayout {
  const { content, ...place } = args;
  if ("counts" in content) return layOutCounts({ ...place, ...content });
  const { statements } = content;
  const withoutLane = countOutsideLanes(place.parties, statements);
  const counts = countByDay({ parties: place.parties, statements });
  const marks = counts.reduce((sum, count) => sum + count.statements, 0);
  const marked = marks > MAX_MARKS ? null : layOutMarks({ ...place, statements, withoutLane });
  return marked ?? layOutCounts({ ...place, counts, withoutLane });
}

/** Null when the marks would stand in too many rows. */
function layOutMarks(
  args: Place & { statements: readonly Statement[]; withoutLane: number },
): LanesLayout | null {
  const { parties, withoutLane } = args;
  const slugs = new Set(parties.map(({ slug }) => slug));
  const concerning = args.statements.filter((statement) =>
    statement.parties.some(({ slug }) => slugs.has(slug)),
  );
  const frame = frameOf({ ...args, spans: concerning.map(({ occurredOn }) => occurredOn) });
  if (frame === null) return { form: "nothing", absent: [...parties], withoutLane };
  const lanes = markLanes({ parties, statements: concerning, scale: frame.scale });
  if (lanes.some(({ rows }) => rows > MAX_ROWS)) return null;
  return { form: "marks", frame, lanes, withoutLane, absent: absentFrom(parties, lanes) };
}

function layOutCounts(
  args: Place & { counts: readonly LaneDayCount[]; withoutLane: number },
): LanesLayout {
  const { parties, counts, withoutLane } = args;
  const frame = frameOf({ ...args, spans: firstAndLast(counts) });
  if (frame === null) return { form: "nothing", absent: [...parties], withoutLane };
  const lanes = countLanes({ parties, counts, scale: frame.scale });
  const absent = absentFrom(parties, lanes);
  return { form: "counts", frame, lanes, absent, withoutLane, tallest: tallestCell(lanes) };
}

/** Counts have no starts apart from their days, so the days between make no difference to the window. */
function firstAndLast(counts: readonly LaneDayCount[]) {
  const { days } = tallyOf(counts);
  if (days === null) return [];
  return [days.first, days.last].map((day) => ({ earliest: day, latest: day }));
}

function absentFrom(parties: readonly LaneParty[], lanes: readonly { party: LaneParty }[]) {
  return parties.filter(({ slug }) => !lanes.some(({ party }) => party.slug === slug));
}

function frameOf(args: Place & { spans: Parameters<typeof windowOf>[0]["spans"] }): Frame | null {
  const { spans, range, readingDay, dueDays, width } = args;
  const window = windowOf({ spans, range, lines: [readingDay, ...dueDays.map(({ day }) => day)] });
  if (window === null) return null;
  const scale = dayScale({ ...window, width: Math.min(width, countDays(window) * WIDEST_DAY) });
  const lines = linesOf({ readingDay, dueDays, scale });
  return { scale, ticks: dayTicks(scale), outside: outsideOf(range, scale), ...lines };
}

function outsideOf({ first, last }: Range, scale: DayScale): Extent[] {
  const left = first === null ? 0 : startOfDayX(scale, first);
  const right = last === null ? scale.width : endOfDayX(scale, last);
  const sides = [
    { left: 0, right: left },
    { left: right, right: scale.width },
  ];
  return sides.filter((side) => side.left < side.right);
}
