import "server-only";
import type { Statement } from "@/lib/domain/statement";
import { readStatementRows } from "./read-rows";
import type { Selection } from "./selection";
import type { PageAsked, PageSource, StatementPage } from "./statement-page";
import { toStatement, type StatementRow } from "./statement-row";
import { cursorAt, readCursor, writeCursor, type TimelineCursor } from "./timeline-cursor";

type Asked = PageSource & Required<PageAsked>;

/** One page of a selection in the order of the timeline. */
export async function readTimelinePage(asked: Asked): Promise<StatementPage> {
  const { catalogue, place, size } = asked;
  const { rows, cursor } = await readRows(asked);
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
async function readRows(asked: Asked): Promise<Rows> {
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
  args: PageSource & { selection: Selection; cursor: TimelineCursor | null; most: number },
): Promise<StatementRow[]> {
  const { database, catalogue, selection, cursor, most } = args;
  const isDescending = (selection.filters.order !== "oldest") !== (cursor?.side === "before");
  const stretch = { cursor, isDescending, most };
  return readStatementRows(database, { selection, catalogue, stretch });
}
