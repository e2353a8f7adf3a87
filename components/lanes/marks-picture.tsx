import type { Frame } from "@/lib/domain/lanes/lanes-layout";
import type { MarkedLane } from "@/lib/domain/lanes/lanes-marks";
import type { Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { formatCount } from "@/lib/format";
import { LaneChart } from "./lane-chart";
import { chartOf } from "./lane-geometry";
import { LaneNames } from "./lane-names";
import { MarksLegend } from "./lanes-legend";
import { LanesList } from "./lanes-list";
import { LanesText } from "./lanes-text";
import { MarkedLanes } from "./marked-lanes";
import { SkipPicture } from "./skip-picture";
import { frameDays } from "./frame-days";

type Props = {
  frame: Frame;
  lanes: readonly MarkedLane[];
  asOf: AskedDay;
  contestedQuestions: readonly string[];
};

/** A mark for each statement in the lane of each party that it concerns. */
export function MarksPicture({ frame, lanes, asOf, contestedQuestions }: Props) {
  const chart = chartOf({ frame, lanes, rowsOf: ({ rows }) => rows });
  const isContested = ({ positions }: Statement) =>
    positions.some(
      ({ question, isUnknown }) => isUnknown !== true && contestedQuestions.includes(question),
    );
  const marks = lanes.reduce((sum, lane) => sum + lane.marks.length, 0);
  return (
    <>
      <SkipPicture links={marks} />
      <p id="lanes-summary" className="text-muted text-sm">
        {frameDays(frame)}: each mark is a statement in the lane of a party that it concerns, and
        leads to it. {formatCount(marks, "mark")} in {formatCount(lanes.length, "lane")}.
      </p>
      <div className="my-1 flex">
        <LaneNames chart={chart} />
        <LaneChart frame={frame} chart={chart} name="Statements by party and day">
          <MarkedLanes bands={chart.bands} asOf={asOf} isContested={isContested} />
        </LaneChart>
      </div>
      <MarksLegend lanes={lanes} frame={frame} isContested={isContested} />
      <LanesText frame={frame}>
        <LanesList lanes={lanes} asOf={asOf} isContested={isContested} />
      </LanesText>
    </>
  );
}
