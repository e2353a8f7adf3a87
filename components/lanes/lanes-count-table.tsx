import type { CountedLane, LaneCell } from "@/lib/domain/lanes/lanes-counts";
import type { TimelineFilters } from "@/lib/filters/timeline-filters";
import { formatNumber } from "@/lib/format";
import { daysAddress } from "./cell-address";
import { cellDays } from "./cell-name";

type Props = { lanes: readonly CountedLane[]; filters: TimelineFilters };

/** The bars as numbers: a row for each stretch of days that has any, a column for each lane. */
export function LanesCountTable({ lanes, filters }: Props) {
  return (
    <div className="overflow-x-auto">
      <table className="text-sm">
        <caption className="sr-only">Statements for each lane, oldest days first</caption>
        <thead>
          <tr className="border-rule-strong border-b align-bottom">
            <th scope="col" className="py-1 pr-4 text-left">
              Days
            </th>
            {lanes.map(({ party }) => (
              <th key={party.slug} scope="col" className="px-2 py-1 text-right">
                {party.shortName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(lanes).map((days) => (
            <tr key={days.first} className="border-rule border-b">
              <th scope="row" className="pr-4 text-left font-normal whitespace-nowrap">
                <a href={daysAddress({ days, filters })}>{cellDays(days)}</a>
              </th>
              {lanes.map(({ party, cells }) => (
                <td key={party.slug} className="px-2 text-right">
                  {countOn(cells, days)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The stretches of days in which some lane has a bar. */
function rowsOf(lanes: readonly CountedLane[]): LaneCell[] {
  const byDay = new Map(lanes.flatMap(({ cells }) => cells.map((cell) => [cell.first, cell])));
  return [...byDay.values()].toSorted((a, b) => (a.first < b.first ? -1 : 1));
}

function countOn(cells: readonly LaneCell[], { first }: LaneCell): string {
  const count = cells.find((cell) => cell.first === first)?.statements ?? 0;
  return formatNumber(count);
}
