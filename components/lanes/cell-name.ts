import type { LaneParty } from "@/lib/domain/lanes/lanes";
import type { LaneCell } from "@/lib/domain/lanes/lanes-counts";
import { formatCount, formatDayShort, formatNumber, formatSpanShort } from "@/lib/format";

type Days = Pick<LaneCell, "first" | "last">;

/** `14 Sep 2020: 312 statements concern Oracle, 20 of them with no day reported` */
export function cellName({ party, cell }: { party: LaneParty; cell: LaneCell }): string {
  const { statements } = cell;
  const verb = statements === 1 ? "concerns" : "concern";
  const count = `${formatCount(statements, "statement")} ${verb} ${party.shortName}`;
  return `${cellDays(cell)}: ${count}${impreciseShare(cell)}`;
}

/** `14 Sep 2020` or `7–13 Sep 2020` */
export function cellDays({ first, last }: Days): string {
  if (first === last) return formatDayShort(first);
  return formatSpanShort({ edtf: `${first}/${last}`, earliest: first, latest: last });
}

function impreciseShare({ statements, imprecise }: LaneCell): string {
  if (imprecise === 0) return "";
  const share = imprecise === statements ? "" : ` ${formatNumber(imprecise)} of them`;
  return `,${share} with no day reported`;
}
