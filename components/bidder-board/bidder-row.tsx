import { Evidence } from "@/components/evidence/evidence";
import { ContestedMark } from "@/components/ui/contested-mark";
import { DayText } from "@/components/ui/day-text";
import { BidStageBadge } from "@/components/ui/stage-badge";
import { BID_STAGE_WORDING, type BidStage } from "@/lib/domain/board/bid-stage";
import type { QuestionReading } from "@/lib/domain/board/question";
import type { StageHistory } from "@/lib/domain/board/stage-history";
import type { Party } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";
import { BidderDispute } from "./bidder-dispute";
import { EarlierStages } from "./earlier-stages";

export type BoardRow = {
  bidder: Party;
  history: StageHistory<BidStage>;
  contested: QuestionReading[];
};

type Props = { row: BoardRow; asOf: AskedDay; lang: string };

const CELL = "print-tight py-1.25 pr-4 align-baseline max-sm:block max-sm:py-0.5 max-sm:pr-0";

export function BidderRow({ row, asOf, lang }: Props) {
  const { bidder, history, contested } = row;
  const { current } = history;
  const page = recordAddress({ kind: "bidders", slug: bidder.slug, asOf });
  const stage =
    current === null ? "no stage in these articles" : BID_STAGE_WORDING[current.stage].label;
  return (
    <tr
      id={`bidder-${bidder.slug}`}
      className="border-rule border-t max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:items-baseline max-sm:gap-x-3 max-sm:py-2"
    >
      <th scope="row" className={`${CELL} text-lg font-semibold`}>
        <a href={page}>{bidder.shortName}</a>
      </th>
      <td className={`${CELL} max-sm:text-right`}>
        <span className="inline-flex flex-wrap items-baseline gap-x-2 max-sm:justify-end">
          <BidStageBadge stage={current?.stage ?? null} />
          <ContestedMark questions={contested} asOf={asOf} />
        </span>
      </td>
      <td
        className={`${CELL} max-sm:text-muted whitespace-nowrap max-sm:col-span-2 max-sm:text-sm`}
      >
        {current?.since.earliest == null ? null : (
          <span className="sm:hidden" aria-hidden="true">
            since{" "}
          </span>
        )}
        {current === null ? null : <DayText span={current.since} form="short" />}
      </td>
      <td className={`${CELL} max-sm:col-span-2`}>
        <BidderDispute contested={contested} asOf={asOf} />
        <Evidence
          statements={current?.statements ?? []}
          asOf={asOf}
          lang={lang}
          subject={`${bidder.shortName}: ${stage}`}
          whole={page}
        >
          <EarlierStages steps={history.steps.slice(0, -1)} asOf={asOf} whole={page} />
        </Evidence>
      </td>
    </tr>
  );
}
