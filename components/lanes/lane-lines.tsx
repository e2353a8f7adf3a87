import type { Frame } from "@/lib/domain/lanes/lanes-layout";
import { LINE_NAME_WIDTH, type Line, type PictureLine } from "@/lib/domain/lanes/lanes-lines";
import { formatDayShort } from "@/lib/format";
import { lineNameBaseline, px, type Chart } from "./lane-geometry";

type Props = { frame: Frame; chart: Chart<unknown> };

/** The reading day, dotted, and each due day, dashed; both named. */
export function LaneLines({ frame, chart }: Props) {
  return frame.lines.map((line) => {
    const y = lineNameBaseline(frame, line.row);
    return (
      <path
        key={`${line.type} ${line.day}`}
        d={`M${px(line.x)} ${y - 11}V${chart.bottom}`}
        className={line.type === "due" ? "stroke-ended" : "stroke-ink"}
        strokeWidth={line.type === "due" ? 2 : 1.6}
        strokeDasharray={line.type === "due" ? "8 4" : "1.6 3.4"}
      />
    );
  });
}

/** Apart from the lines, because the names go over them. */
export function LaneLineNames({ frame }: Pick<Props, "frame">) {
  return frame.lines.map((line) => (
    <text
      key={`${line.type} ${line.day}`}
      x={px(line.x + (line.side === "left" ? -5 : 5))}
      y={lineNameBaseline(frame, line.row)}
      textAnchor={line.side === "left" ? "end" : "start"}
      className={`stroke-paper font-semibold ${line.type === "due" ? "fill-ended" : "fill-ink"}`}
      strokeWidth="4"
      paintOrder="stroke"
    >
      {shortened(lineName(line))}
      <title>{lineName(line)}</title>
    </text>
  ));
}

/** `Due 15 Sep 2020: US order deadline` */
export function lineName(line: Line | PictureLine): string {
  const day = formatDayShort(line.day);
  return line.type === "due" ? `Due ${day}: ${line.titles.join("; ")}` : `Reading day ${day}`;
}

/** Half of 12 px is what a letter takes on average. */
const MOST_LETTERS = Math.floor(LINE_NAME_WIDTH / 6);

function shortened(name: string): string {
  return name.length <= MOST_LETTERS ? name : `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}
