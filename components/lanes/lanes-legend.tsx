import type { ReactNode } from "react";
import type { Frame } from "@/lib/domain/lanes/lanes-layout";
import type { MarkedLane } from "@/lib/domain/lanes/lanes-marks";
import { STATEMENT_KIND_WORDING, STATEMENT_KINDS, type Statement } from "@/lib/domain/statement";
import { ContestedRing, KindShape } from "./kind-shape";
import { LaneBar } from "./lane-bar";
import { OutsideKey } from "./outside-key";

type Props = {
  lanes: readonly MarkedLane[];
  frame: Frame;
  isContested: (statement: Statement) => boolean;
};

/** What the shapes mean; only those that are in the picture. */
export function MarksLegend({ lanes, frame, isContested }: Props) {
  const marks = lanes.flatMap((lane) => lane.marks);
  const kinds = STATEMENT_KINDS.filter((kind) =>
    marks.some(({ statement }) => statement.kind === kind),
  );
  const bars = lanes.flatMap((lane) => lane.bars);
  const hasOpenStart = bars.some(({ start }) => start === "open");
  const isCut = bars.some(({ start, end }) => start === "cut" || end === "cut");
  const hasContested = marks.some(({ statement }) => isContested(statement));
  return (
    <ul className="text-muted flex flex-wrap gap-x-4 text-sm">
      {kinds.map((kind) => (
        <Key key={kind} text={STATEMENT_KIND_WORDING[kind].label.toLowerCase()}>
          <KindShape kind={kind} at={{ x: 8, y: 8 }} />
        </Key>
      ))}
      {bars.length > 0 ? (
        <Key text="some day in this time, day not reported" width={34}>
          <LaneBar bar={{ left: 1, right: 33, start: "known", end: "known" }} y={8} />
          <KindShape kind="report" at={{ x: 17, y: 8 }} isHollow />
        </Key>
      ) : null}
      {hasOpenStart ? (
        <Key text="by this day, start not known" width={34}>
          <LaneBar bar={{ left: 1, right: 33, start: "open", end: "known" }} y={8} />
          <KindShape kind="report" at={{ x: 23, y: 8 }} isHollow />
        </Key>
      ) : null}
      {isCut ? (
        <Key text="goes on beyond the days shown" width={34}>
          <LaneBar bar={{ left: 1, right: 33, start: "cut", end: "known" }} y={8} />
        </Key>
      ) : null}
      {hasContested ? (
        <Key text="sources disagree">
          <ContestedRing at={{ x: 8, y: 8 }} />
        </Key>
      ) : null}
      <OutsideKey frame={frame} />
    </ul>
  );
}

function Key({
  text,
  width = 16,
  children,
}: {
  text: string;
  width?: number;
  children: ReactNode;
}) {
  return (
    <li className="flex items-center gap-1.5">
      <svg width={width} height="16" aria-hidden="true" className="text-accent shrink-0">
        {children}
      </svg>
      {text}
    </li>
  );
}
