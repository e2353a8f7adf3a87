import type { LaneParty } from "@/lib/domain/lanes/lanes";
import { NAMES_WIDTH, type Chart } from "./lane-geometry";

type Props = { chart: Chart<{ party: LaneParty }> };

/**
 * The names of the lanes, beside the box that scrolls and as high as what it holds. Hidden from
 * screen readers, to whom each lane says its own name.
 */
export function LaneNames({ chart }: Props) {
  return (
    <svg
      width={NAMES_WIDTH}
      height={chart.height}
      aria-hidden="true"
      className="fill-ink shrink-0 font-sans text-[13px]"
    >
      {chart.bands.map(({ lane: { party }, top, height }) => (
        <g key={party.slug}>
          <path d={`M0 ${top + 0.5}H${NAMES_WIDTH}`} className="stroke-rule" />
          <text y={top + height / 2 - 3} className="font-semibold">
            {shortened(party.shortName)}
            <title>{party.name}</title>
          </text>
          <text y={top + height / 2 + 12} className="fill-muted text-[12px]">
            {party.role}
          </text>
        </g>
      ))}
      <path d={`M0 ${chart.bottom + 0.5}H${NAMES_WIDTH}`} className="stroke-rule-strong" />
    </svg>
  );
}

/** What fits into the column at 13 px; the whole name is the title and stands in the list. */
const MOST_LETTERS = 15;

function shortened(name: string): string {
  return name.length <= MOST_LETTERS ? name : `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}
