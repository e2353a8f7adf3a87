import type { LaneCell } from "@/lib/domain/lanes/lanes-counts";
import { px } from "./lane-geometry";

const HATCH = "lanes-hatch";
const GAP_ABOVE = 5;
/** A single statement among thousands still shows. */
const LOWEST_BAR = 2;

type Props = { cell: LaneCell; tallest: number; top: number; height: number };

/** The count as height; hatched above, the share whose day is not reported. Hit anywhere in its column. */
export function CountBar({ cell, tallest, top, height }: Props) {
  const { statements, imprecise } = cell;
  const whole = Math.max(LOWEST_BAR, (statements / tallest) * (height - GAP_ABOVE));
  const unsure = (imprecise / statements) * whole;
  const column = { x: px(cell.x + 0.5), width: px(cell.width - 1) };
  const floor = top + height;
  return (
    <>
      <rect {...column} y={top} height={height} fill="none" pointerEvents="all" />
      {imprecise === statements ? null : (
        <rect
          {...column}
          y={px(floor - whole + unsure)}
          height={px(whole - unsure)}
          fill="currentColor"
        />
      )}
      {imprecise === 0 ? null : (
        <rect
          {...column}
          y={px(floor - whole)}
          height={px(unsure)}
          fill={`url(#${HATCH})`}
          stroke="currentColor"
          strokeWidth="0.8"
        />
      )}
    </>
  );
}

export function HatchPattern() {
  return (
    <defs>
      <pattern
        id={HATCH}
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M1 0v4" stroke="currentColor" strokeWidth="1.3" />
      </pattern>
    </defs>
  );
}
