import type { ReactNode } from "react";
import type { Frame } from "@/lib/domain/lanes/lanes-layout";
import { LaneAxis } from "./lane-axis";
import { CHART_MARGIN, type Chart } from "./lane-geometry";
import { LaneLineNames, LaneLines } from "./lane-lines";

type Props = { frame: Frame; chart: Chart<unknown>; name: string; children: ReactNode };

// The box scrolls from its right end, where the story is newest, so it runs from right to left
// outside and from left to right inside; the margin keeps a picture that fits on the left.

/** The lanes over the days, in a box that scrolls by itself; lines lie below the marks. */
export function LaneChart({ frame, chart, name, children }: Props) {
  return (
    <div className="min-w-0 flex-1 overflow-x-auto [direction:rtl]">
      <svg
        role="group"
        aria-label={name}
        aria-describedby="lanes-summary"
        width={frame.scale.width + 2 * CHART_MARGIN}
        height={chart.height}
        className="text-accent mr-auto block max-w-none font-sans text-[12px] [direction:ltr] [&_a:focus-visible]:outline-none [&_a:focus-visible>rect:first-of-type]:stroke-ink [&_a:focus-visible>rect:first-of-type]:stroke-2"
      >
        <g transform={`translate(${CHART_MARGIN} 0)`}>
          <LaneAxis frame={frame} chart={chart} />
          <LaneLines frame={frame} chart={chart} />
          {children}
          <LaneLineNames frame={frame} />
        </g>
      </svg>
    </div>
  );
}
