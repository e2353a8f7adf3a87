import { formatDayOfMonth, formatSpanShort } from "@/lib/format";
import type { DayTick } from "@/lib/domain/lanes/day-scale-ticks";
import type { Frame } from "@/lib/domain/lanes/lanes-layout";
import { px, type Chart } from "./lane-geometry";

type Props = { frame: Frame; chart: Chart<unknown> };

/** The days below the lanes, with a thin line up through them where each named stretch begins. */
export function LaneAxis({ frame, chart }: Props) {
  const { ticks, scale, outside } = frame;
  const lanesHeight = chart.bottom - chart.top;
  return (
    <g aria-hidden="true">
      {outside.map(({ left, right }) => (
        <rect
          key={left}
          x={px(left)}
          y={chart.top}
          width={px(right - left)}
          height={lanesHeight}
          className="fill-panel"
        />
      ))}
      {ticks.map((tick) => (
        <Tick key={tick.day} tick={tick} chart={chart} />
      ))}
      {chart.bands.map(({ top }) => (
        <path key={top} d={`M-10 ${top + 0.5}H${scale.width + 10}`} className="stroke-rule" />
      ))}
      <path d={`M-10 ${chart.bottom + 0.5}H${scale.width + 10}`} className="stroke-rule-strong" />
    </g>
  );
}

function Tick({ tick, chart }: { tick: DayTick; chart: Chart<unknown> }) {
  const x = px(tick.x);
  return (
    <>
      <path d={`M${x} ${chart.top}V${chart.bottom + 6}`} className="stroke-rule" />
      {tick.isNamed ? (
        <text x={x + 4} y={chart.bottom + 15} className="fill-muted">
          {tickName(tick)}
        </text>
      ) : null}
    </>
  );
}

function tickName({ day, form }: DayTick): string {
  if (form === "day") return formatDayOfMonth(day);
  const edtf = form === "month" ? day.slice(0, 7) : day.slice(0, 4);
  return formatSpanShort({ edtf, earliest: day, latest: day });
}
