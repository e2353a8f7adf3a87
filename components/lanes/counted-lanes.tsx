import type { CountedLane } from "@/lib/domain/lanes/lanes-counts";
import type { TimelineFilters } from "@/lib/filters/timeline-filters";
import { cellAddress } from "./cell-address";
import { cellName } from "./cell-name";
import { CountBar, HatchPattern } from "./count-bar";
import type { Band } from "./lane-geometry";
import { laneName } from "./mark-name";

type Props = { bands: readonly Band<CountedLane>[]; tallest: number; filters: TimelineFilters };

/** How many statements each lane has, bar by bar; each leads to the timeline of its party and days. */
export function CountedLanes({ bands, tallest, filters }: Props) {
  return (
    <>
      <HatchPattern />
      {bands.map(({ lane: { party, cells, statements }, top, height }) => (
        <g key={party.slug} role="group" aria-label={laneName({ party, statements })}>
          {cells.map((cell) => (
            <a key={cell.first} href={cellAddress({ party, cell, filters })}>
              <title>{cellName({ party, cell })}</title>
              <CountBar cell={cell} tallest={tallest} top={top} height={height} />
            </a>
          ))}
        </g>
      ))}
    </>
  );
}
