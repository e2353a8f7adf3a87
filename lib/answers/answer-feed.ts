import "server-only";
import { movesAsOf } from "@/lib/domain/board/moves";
import { timelineFeed, type FeedDocument, type FeedLinks } from "@/lib/exports/feeds/feed-document";
import { movesFeed } from "@/lib/exports/feeds/moves-feed";
import { FEED_TYPES, writeFeed, type FeedForm } from "@/lib/exports/feeds/write-feeds";
import { filtersToQuery } from "@/lib/filters/filters-address";
import { processEnv } from "@/lib/env";
import { getSelectedRecords } from "@/lib/queries/timeline/selected-records";
import { documentAnswer } from "./document-answer";
import { readDataRequest, UNPAGED, type DataRequest } from "./read-data-request";
import { readEntries, readTimeline, selectionOf } from "./timeline-selection";

/** A longer feed goes on in another document (RFC 5005, section 3). */
const FEED_SIZE = 500;

/** Answers with the feed of a filtered timeline. */
export function answerTimelineFeed(form: FeedForm) {
  return async (request: Request): Promise<Response> => {
    const data = await readDataRequest(request);
    if (data instanceof Response) return data;
    const { document, next } = await readTimeline(data, FEED_SIZE);
    return feedAnswer(timelineFeed(document, linksOf({ data, anchor: "#timeline", next })), form);
  };
}

/** Answers with the feed of what moved, newest first as the timeline has it. */
export function answerMovesFeed(form: FeedForm) {
  return async (request: Request): Promise<Response> => {
    const data = await readDataRequest(request, { parameters: UNPAGED });
    if (data instanceof Response) return data;
    const { reading, frame } = data;
    const moves = await readMoves(data);
    const { questions } = reading;
    const links = linksOf({ data, anchor: "", next: null });
    return feedAnswer(movesFeed({ document: frame, moves, questions, links }), form);
  };
}

/** Moves by statements of the selection only, in its order. */
async function readMoves({ reading }: DataRequest) {
  const { board, clock, filters } = reading;
  const moves = movesAsOf({ board, asOf: clock.readingDay });
  const { moving } = await getSelectedRecords(selectionOf(reading));
  const kept = moves.filter(({ statement }) => moving.has(statement.slug));
  const entries = await readEntries(
    kept.map(({ statement }) => statement),
    reading,
  );
  const told = entries.map((entry, index) => ({ entry, move: kept[index] }));
  const complete = told.flatMap(({ entry, move }) => (move === undefined ? [] : [{ entry, move }]));
  return filters.order === "oldest" ? complete : complete.toReversed();
}

type Linked = { data: DataRequest; anchor: string; next: string | null };

function linksOf({ data: { frame, path, reading }, anchor, next }: Linked): FeedLinks {
  return {
    self: frame.siteUrl + path + filtersToQuery(reading.filters),
    page: `${frame.siteUrl}/${frame.query}${anchor}`,
    next,
    hub: processEnv().webSubHub,
  };
}

function feedAnswer(feed: FeedDocument, form: FeedForm): Response {
  const type = FEED_TYPES[form];
  const { self, hub, next } = feed.links;
  return documentAnswer({
    body: writeFeed(feed, form),
    type: `${type}; charset=utf-8`,
    frame: feed,
    links: [
      { href: self, rel: "self", type },
      ...(hub === null ? [] : [{ href: hub, rel: "hub" }]),
      ...(next === null ? [] : [{ href: next, rel: "next", type }]),
    ],
  });
}
