import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import type { Place } from "@/lib/filters/page-address";
import { getCatalogueAsOf } from "../records/catalogue";
import { readLastRevisionId } from "../records/list-revised";
import { readRankCursor } from "../search/rank-cursor";
import { readRankedPage } from "../search/ranked-page";
import { PAGE_SIZE, type PageAsked, type PageSource, type StatementPage } from "./statement-page";
import { readCursor } from "./timeline-cursor";
import { readTimelinePage } from "./timeline-page";

/** The statements of a selection, a page at a time, in the order that its filters ask for. */
export async function listStatements(asked: PageAsked): Promise<StatementPage> {
  const catalogue = await getCatalogueAsOf(asked.selection.asOf);
  return readPage({ database: getDatabase(), catalogue, ...asked });
}

export function readPage(asked: PageSource & PageAsked): Promise<StatementPage> {
  const { size = PAGE_SIZE } = asked;
  return asked.selection.filters.order === "best"
    ? readRankedPage({ ...asked, size })
    : readTimelinePage({ ...asked, size });
}

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
