import type { Frame } from "@/lib/domain/lanes/lanes-layout";

/** All in pixels: the picture is never scaled, so that its text stays readable on a phone. */
export const NAMES_WIDTH = 104;
/** Room for half a mark beside the first and the last day. */
export const CHART_MARGIN = 10;
/** With the names and the margins, the days fill the page's widest column (72rem less its padding). */
export const DAYS_WIDTH = 980;

export const ROW_HEIGHT = 16;
const LANE_PADDING = 6;
const LOWEST_LANE = 40;
const LINE_NAME_HEIGHT = 16;
const AXIS_HEIGHT = 22;

/** A lane with its place from the top. */
export type Band<Lane> = { lane: Lane; top: number; height: number };

/** Lanes below each other, under the names of the lines and above the axis. */
export type Chart<Lane> = { bands: Band<Lane>[]; top: number; bottom: number; height: number };

export function chartOf<Lane>(args: {
  frame: Frame;
  lanes: readonly Lane[];
  rowsOf: (lane: Lane) => number;
}): Chart<Lane> {
  const top = headHeight(args.frame);
  const bands: Band<Lane>[] = [];
  let bottom = top;
  for (const lane of args.lanes) {
    const height = Math.max(LOWEST_LANE, args.rowsOf(lane) * ROW_HEIGHT + 2 * LANE_PADDING);
    bands.push({ lane, top: bottom, height });
    bottom += height;
  }
  return { bands, top, bottom, height: bottom + AXIS_HEIGHT };
}

/** The middle of a row of marks. */
export function rowMiddle({ top, height }: Band<unknown>, args: { row: number; rows: number }) {
  const first = top + (height - args.rows * ROW_HEIGHT) / 2;
  return first + (args.row + 0.5) * ROW_HEIGHT;
}

/**
 * The baseline of a line's name. The first row is the lowest one: a name stands to the left of its
 * line, so that the lines further right pass above it and not through it.
 */
export function lineNameBaseline(frame: Frame, row: number): number {
  return headHeight(frame) - 6 - row * LINE_NAME_HEIGHT;
}

function headHeight({ lines }: Frame): number {
  const rows = lines.length === 0 ? 0 : Math.max(...lines.map(({ row }) => row)) + 1;
  return rows * LINE_NAME_HEIGHT + 6;
}

/** Tenths of a pixel are exact enough, and halve the weight of the markup. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}
