import type { BarEnd, BarShape } from "@/lib/domain/lanes/lanes-shapes";
import { px } from "./lane-geometry";

/** The ids of the fades, shared by all bars of the one picture on a page. */
const FADE = { start: "lanes-fade-start", end: "lanes-fade-end", both: "lanes-fade-both" };

type Props = { bar: BarShape; y: number };

/** All the days that an imprecise date may mean: closed where a day is known, dashed and fading where none is. */
export function LaneBar({ bar: { left, right, start, end }, y }: Props) {
  const isOpen = start === "open" || end === "open";
  return (
    <>
      {/* Slightly slanted: a box without height has no gradient (SVG 2, objectBoundingBox). */}
      <path
        d={`M${px(left)} ${px(y)}L${px(right)} ${px(y) + 0.1}`}
        stroke={strokeOf({ start, end })}
        strokeWidth="3"
        strokeDasharray={isOpen ? "7 3" : undefined}
      />
      <BarEndMark x={left + 1} y={y} end={start} inward={4} />
      <BarEndMark x={right - 1} y={y} end={end} inward={-4} />
    </>
  );
}

function BarEndMark(props: { x: number; y: number; end: BarEnd; inward: number }) {
  const { x, y, end, inward } = props;
  if (end === "open") return null;
  const d =
    end === "known"
      ? `M${px(x)} ${px(y - 4.5)}v9`
      : `M${px(x + inward)} ${px(y - 4.5)}l${-inward} 4.5l${inward} 4.5`;
  return <path d={d} fill="none" className="stroke-accent" strokeWidth="1.8" />;
}

function strokeOf({ start, end }: Pick<BarShape, "start" | "end">): string {
  if (start === "open" && end === "open") return `url(#${FADE.both})`;
  if (start === "open") return `url(#${FADE.start})`;
  return end === "open" ? `url(#${FADE.end})` : "currentColor";
}

export function BarFades() {
  return (
    <defs>
      <linearGradient id={FADE.start}>
        <Stop offset="0" opacity="0" />
        <Stop offset="0.9" opacity="1" />
      </linearGradient>
      <linearGradient id={FADE.end}>
        <Stop offset="0.1" opacity="1" />
        <Stop offset="1" opacity="0" />
      </linearGradient>
      <linearGradient id={FADE.both}>
        <Stop offset="0" opacity="0" />
        <Stop offset="0.5" opacity="1" />
        <Stop offset="1" opacity="0" />
      </linearGradient>
    </defs>
  );
}

function Stop({ offset, opacity }: { offset: string; opacity: string }) {
  return <stop offset={offset} stopColor="currentColor" stopOpacity={opacity} />;
}
