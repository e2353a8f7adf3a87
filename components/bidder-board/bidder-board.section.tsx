import { bidHistoryAsOf } from "@/lib/domain/board/bid";
import { findContested } from "@/lib/domain/board/question";
import { compareByStanding } from "@/lib/domain/board/standing";
import type { Reading } from "@/lib/reading";
import { BidderBoard } from "./bidder-board";

/** Where each bidder stands on the reading day, the one nearest to a deal first. */
export function BidderBoardSection({ reading }: { reading: Reading }) {
  const { board, clock, questions, filters, story } = reading;
  const rows = board.bidders
    .map((bidder) => ({
      bidder,
      history: bidHistoryAsOf({
        bidder: bidder.slug,
        statements: board.statements,
        asOf: clock.readingDay,
      }),
      contested: findContested(questions, { type: "bidder", slug: bidder.slug }),
    }))
    .toSorted((a, b) =>
      compareByStanding(a.history.current?.stage ?? null, b.history.current?.stage ?? null),
    );
  return <BidderBoard rows={rows} asOf={filters.asOf} lang={story.language} />;
}
