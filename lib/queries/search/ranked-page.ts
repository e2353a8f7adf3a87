import "server-only";
import { readLastRevisionId } from "../records/list-revised";
import { rankCursorAt, readRankCursor, writeRankCursor, type RankCursor } from "./rank-cursor";
import { readRankedRows } from "../timeline/read-rows";
import type { PageAsked, PageSource, StatementPage } from "../timeline/statement-page";
import { toStatement } from "../timeline/statement-row";

type Asked = PageSource & Required<PageAsked>;

/**
 * One page of a search, the best answers first. A page behind a cursor of older data begins the list
 * anew: with any import the ranks of all statements shift, and one might be passed over.
 */
export async function readRankedPage(asked: Asked): Promise<StatementPage> {
  const { database, catalogue, place, size } = asked;
  const revision = await readLastRevisionId(database);
  const { ranked, cursor } = await readBeside(asked, revision);
  const isBackward = cursor?.side === "before";
  const found = ranked.slice(0, size).map(({ row, rank }) => {
    return { statement: toStatement(row, catalogue), rank };
  });
  const page = isBackward ? found.toReversed() : found;
  const isMore = ranked.length > size;
  const cursorTo = (edge: (typeof page)[number] | undefined, side: RankCursor["side"]) =>
    edge === undefined
      ? null
      : writeRankCursor(rankCursorAt(edge.statement, { side, rank: edge.rank, revision }), place);
  return {
    statements: page.map(({ statement }) => statement),
    previous: (isBackward ? isMore : cursor !== null) ? cursorTo(page[0], "before") : null,
    next: (isBackward ? cursor !== null : isMore) ? cursorTo(page.at(-1), "after") : null,
    isContinued: false,
    goesOn: false,
  };
}

/** One row more than the page, and the cursor that counts: before the start of the list there is none. */
async function readBeside(asked: Asked, revision: number) {
  const { database, selection, catalogue, place, size } = asked;
  const { after } = place.filters;
  const read = (cursor: RankCursor | null) => {
    const isBackward = cursor?.side === "before";
    const stretch = { cursor, isBackward, most: size + 1 };
    return readRankedRows(database, { selection, catalogue, stretch });
  };
  const sent = after === null ? null : readRankCursor(after, place);
  const cursor = sent?.revision === revision ? sent : null;
  const ranked = await read(cursor);
  if (cursor?.side !== "before" || ranked.length > size) return { ranked, cursor };
  return { ranked: await read(null), cursor: null };
}
