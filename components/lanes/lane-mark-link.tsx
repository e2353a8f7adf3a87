import type { LaneMark } from "@/lib/domain/lanes/lanes-marks";
import { ContestedRing, KindShape } from "./kind-shape";
import { px, ROW_HEIGHT } from "./lane-geometry";
import { markName } from "./mark-name";

type Props = { mark: LaneMark; y: number; href: string; isContested: boolean };

/** One statement in one lane; leads to it. Its name is the title, which pointers and screen readers get. */
export function LaneMarkLink({ mark, y, href, isContested }: Props) {
  const { statement, isOnBar } = mark;
  const at = { x: px(mark.x), y: px(y) };
  const half = ROW_HEIGHT / 2;
  return (
    <a href={href}>
      <title>{markName({ statement, isContested })}</title>
      {/* What is hit and what shows the focus: larger than the shape. */}
      <rect
        x={px(at.x - half)}
        y={px(at.y - half)}
        width={ROW_HEIGHT}
        height={ROW_HEIGHT}
        fill="none"
        pointerEvents="all"
      />
      {isContested ? <ContestedRing at={at} /> : null}
      <KindShape kind={statement.kind} at={at} isHollow={isOnBar} />
    </a>
  );
}
