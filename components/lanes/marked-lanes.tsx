import { statementAddress } from "@/components/evidence/statement-address";
import type { MarkedLane } from "@/lib/domain/lanes/lanes-marks";
import type { Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { BarFades, LaneBar } from "./lane-bar";
import { rowMiddle, type Band } from "./lane-geometry";
import { LaneMarkLink } from "./lane-mark-link";
import { laneName } from "./mark-name";

type Props = {
  bands: readonly Band<MarkedLane>[];
  asOf: AskedDay;
  isContested: (statement: Statement) => boolean;
};

/** Lane by lane, oldest first: the order in which the keyboard walks through the marks. */
export function MarkedLanes({ bands, asOf, isContested }: Props) {
  return (
    <>
      <BarFades />
      {bands.map((band) => (
        <Lane key={band.lane.party.slug} band={band} asOf={asOf} isContested={isContested} />
      ))}
    </>
  );
}

function Lane({ band, asOf, isContested }: Omit<Props, "bands"> & { band: Band<MarkedLane> }) {
  const { party, marks, bars, rows } = band.lane;
  return (
    <g role="group" aria-label={laneName({ party, statements: marks.length })}>
      {bars.map((bar) => (
        <LaneBar
          key={`${bar.row} ${bar.left}`}
          bar={bar}
          y={rowMiddle(band, { row: bar.row, rows })}
        />
      ))}
      {marks.map((mark) => (
        <LaneMarkLink
          key={mark.statement.slug}
          mark={mark}
          y={rowMiddle(band, { row: mark.row, rows })}
          href={statementAddress({ slug: mark.statement.slug, asOf })}
          isContested={isContested(mark.statement)}
        />
      ))}
    </g>
  );
}
