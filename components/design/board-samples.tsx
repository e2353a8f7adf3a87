import { BidderBoard } from "@/components/bidder-board/bidder-board";
import type { BoardRow } from "@/components/bidder-board/bidder-row";
import type { Party } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";

type Props = { bidders: readonly Party[]; asOf: AskedDay; lang: string };

const LONG_NAME =
  "The United Consortium of Independent Telegraph, Telephone and Wireless Undertakings (Holdings)";

/** The board with a name that is too long for it and nothing reported. */
export function BoardSamples({ bidders, asOf, lang }: Props) {
  const rows = bidders.slice(0, 1).map((bidder): BoardRow => ({
    bidder: { ...bidder, shortName: LONG_NAME },
    history: { steps: [], current: null },
    contested: [],
  }));
  return <BidderBoard rows={rows} asOf={asOf} lang={lang} />;
}
