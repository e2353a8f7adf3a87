import type { CountedLane } from "@/lib/domain/lanes/lanes-counts";
import type { Frame } from "@/lib/domain/lanes/lanes-layout";
import type { TimelineFilters } from "@/lib/filters/timeline-filters";
import { formatCount } from "@/lib/format";
import { CountedLanes } from "./counted-lanes";
import { CountsLegend } from "./counts-legend";
import { LaneChart } from "./lane-chart";
import { chartOf } from "./lane-geometry";
import { LaneNames } from "./lane-names";
import { LanesCountTable } from "./lanes-count-table";
import { LanesText } from "./lanes-text";
import { SkipPicture } from "./skip-picture";
import { frameDays } from "./frame-days";

type Props = {
  frame: Frame;
  lanes: readonly CountedLane[];
  tallest: number;
  filters: TimelineFilters;
};

/** Bars that count the statements of each lane, where marks would be too many or too close. */
export function CountsPicture({ frame, lanes, tallest, filters }: Props) {
  const chart = chartOf({ frame, lanes, rowsOf: () => 0 });
  const bars = lanes.reduce((sum, { cells }) => sum + cells.length, 0);
  return (
    <>
      <SkipPicture links={bars} />
      <p id="lanes-summary" className="text-muted text-sm">
        {frameDays(frame)}: too many statements to draw one by one, so each bar counts those that
        concern a party, and leads to them. {formatCount(lanes.length, "lane")}.
      </p>
      <div className="my-1 flex">
        <LaneNames chart={chart} />
        <LaneChart frame={frame} chart={chart} name="Statements counted by party and day">
          <CountedLanes bands={chart.bands} tallest={tallest} filters={filters} />
        </LaneChart>
      </div>
      <CountsLegend lanes={lanes} tallest={tallest} frame={frame} />
      <LanesText frame={frame}>
        <LanesCountTable lanes={lanes} filters={filters} />
      </LanesText>
    </>
  );
}
