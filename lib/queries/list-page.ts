import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import type { Statement } from "@/lib/domain/statement";
import type { Place } from "@/lib/filters/page-address";
import { getCatalogueAsOf, type Catalogue } from "./catalogue";
import { readStatementRows } from "./read-rows";
import { toStatement, type StatementRow } from "./statement-row";
import { cursorAt, readCursor, writeCursor, type TimelineCursor } from "./timeline-cursor";
import { readLastRevisionId } from "./list-revised";
import { readRankCursor } from "./rank-cursor";
import { readRankedPage } from "./ranked-page";
import type { Selection } from "./selection";

/** How many statements a page holds. */
export const PAGE_SIZE = 50;

/** One page of a selection. */
export type StatementPage = {
  statements: Statement[];
  /** Cursors for `after`; null where the list ends. */
  previous: string | null;
  next: string | null;
  /** Whether the date that the page begins or ends with has more statements on the page beside it. */
  isContinued: boolean;
  goesOn: boolean;
};

type Asked = {
  selection: Selection;
  /** The list that is paged: `filters.after` says where the page begins; a cursor that does not fit is ignored. */
  place: Place;
  size?: number;
};

/** The statements of a selection, a page at a time, in the order that its filters ask for. */
export async function listStatements(asked: Asked): Promise<StatementPage> {
  const catalogue = await getCatalogueAsOf(asked.selection.asOf);
  return readPage({ database: getDatabase(), catalogue, ...asked });
}

type Source = { database: DatabaseClient; catalogue: Catalogue };

/** What is wrong with a cursor, where it marks no place in a list; null where it does. */
export function findCursorFault(after: string, place: Place): Promise<string | null> {
  return readCursorFault({ database: getDatabase(), after, place });
}

type Sent = { database: DatabaseClient; after: string; place: Place };

export async function readCursorFault({ database, after, place }: Sent): Promise<string | null> {
  const foreign = "it marks no place in this list, which is shown from its start";
  if (place.filters.order !== "best") return readCursor(after, place) === null ? foreign : null;
  const cursor = readRankCursor(after, place);
  if (cursor === null) return foreign;
  return cursor.revision === (await readLastRevisionId(database))
    ? null
    : "the records have changed since and with them the best matches, which are shown from the start";
}

export async function readPage(asked: Source & Asked): Promise<StatementPage> {
  const { catalogue, place, size = PAGE_SIZE } = asked;
  if (asked.selection.filters.order === "best") return readRankedPage({ ...asked, size });
  const { rows, cursor } = await readRows({ ...asked, size });
  const isBackward = cursor?.side === "before";
  const page = rows.slice(0, size).map((row) => toStatement(row, catalogue));
  const statements = isBackward ? page.toReversed() : page;
  const dates = [rows[size]?.occurredOn ?? null, cursor?.edtf ?? null] as const;
  const [dateBefore, dateAfter] = isBackward ? dates : ([dates[1], dates[0]] as const);
  const [first, last] = [statements[0], statements.at(-1)];
  const cursorTo = (edge: Statement | undefined, side: TimelineCursor["side"]) =>
    edge === undefined ? null : writeCursor(cursorAt(edge, side), place);
  return {
    statements,
    previous: dateBefore === null ? null : cursorTo(first, "before"),
    next: dateAfter === null ? null : cursorTo(last, "after"),
    isContinued: dateBefore !== null && dateBefore === first?.occurredOn.edtf,
    goesOn: dateAfter !== null && dateAfter === last?.occurredOn.edtf,
  };
}

type Rows = { rows: StatementRow[]; cursor: TimelineCursor | null };

/** One row more than the page, and the cursor that counts: before the start of the list there is none. */
async function readRows(asked: Source & Asked & { size: number }): Promise<Rows> {
  const { database, catalogue, selection, place, size } = asked;
  const { after } = place.filters;
  const cursor = after === null ? null : readCursor(after, place);
  const rows = await readBeside({ database, catalogue, selection, cursor, most: size + 1 });
  if (cursor?.side !== "before" || rows.length > size) return { rows, cursor };
  const first = await readBeside({ database, catalogue, selection, cursor: null, most: size + 1 });
  return { rows: first, cursor: null };
}

/** The rows next to a cursor, nearest first; from the start of the list without one. */
function readBeside(
  args: Source & { selection: Selection; cursor: TimelineCursor | null; most: number },
): Promise<StatementRow[]> {
  const { database, catalogue, selection, cursor, most } = args;
  const isDescending = (selection.filters.order !== "oldest") !== (cursor?.side === "before");
  const stretch = { cursor, isDescending, most };
  return readStatementRows(database, { selection, catalogue, stretch });
}
