import type { CountedLane } from "@/lib/domain/lanes/lanes-counts";
import type { Frame } from "@/lib/domain/lanes/lanes-layout";
import { formatCount } from "@/lib/format";
import { CountBar } from "./count-bar";
import { OutsideKey } from "./outside-key";

type Props = { lanes: readonly CountedLane[]; tallest: number; frame: Frame };

/** What the heights and the hatching mean. */
export function CountsLegend({ lanes, tallest, frame }: Props) {
  const hasImprecise = lanes.some(({ cells }) => cells.some(({ imprecise }) => imprecise > 0));
  return (
    <ul className="text-muted flex flex-wrap gap-x-4 text-sm">
      <li className="flex items-center gap-1.5">
        <Sample imprecise={0} />
        tallest bar: {formatCount(tallest, "statement")}
      </li>
      {hasImprecise ? (
        <li className="flex items-center gap-1.5">
          <Sample imprecise={1} />
          day not reported, counted on the last possible one
        </li>
      ) : null}
      <OutsideKey frame={frame} />
    </ul>
  );
}

function Sample({ imprecise }: { imprecise: 0 | 1 }) {
  const cell = { first: "2020-01-01", last: "2020-01-01", statements: 1, imprecise } as const;
  return (
    <svg width="12" height="16" aria-hidden="true" className="text-accent shrink-0">
      <CountBar cell={{ ...cell, x: 0, width: 12 }} tallest={1} top={-3} height={18} />
    </svg>
  );
}
