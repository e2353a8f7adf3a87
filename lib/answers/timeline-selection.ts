import "server-only";
import { toEntries, type Entry, type TimelineDocument } from "@/lib/exports/timeline-document";
import { listRevisedAt } from "@/lib/queries/records/list-revised";
import { listStatements } from "@/lib/queries/timeline/list-page";
import { getSelectedRecords } from "@/lib/queries/timeline/selected-records";
import type { Selection } from "@/lib/queries/timeline/selection";
import { searchOf } from "@/lib/domain/search/search-query";
import type { Statement } from "@/lib/domain/statement";
import type { Reading } from "@/lib/reading";
import { queryWith } from "@/lib/filters/filters-address";
import type { DataRequest } from "./read-data-request";

/** The same selection that the page's timeline has. */
export function selectionOf({ filters, clock, questions }: Reading): Selection {
  const contested = questions.filter(({ state }) => state === "contested");
  return {
    filters,
    asOf: clock.readingDay,
    contestedQuestions: contested.map(({ question }) => question.slug),
  };
}

/** What the query's statements are about: whom they concern, and those that move something or take a side. */
export async function readSelected(reading: Reading) {
  const { parties, moving } = await getSelectedRecords(selectionOf(reading));
  return { parties, moving: reading.board.statements.filter(({ slug }) => moving.has(slug)) };
}

/** Statements of a selection from the address's cursor on, and the address of those that follow. */
export type TimelinePart = { document: TimelineDocument; next: string | null };

/**
 * @param size the most statements that one document holds.
 * @param selection what is told, where that is not just what the address selects.
 */
export async function readTimeline(
  { reading, frame, path }: DataRequest,
  size: number,
  selection: Selection = selectionOf(reading),
): Promise<TimelinePart> {
  const { place } = reading;
  const page = await listStatements({ selection, place, size });
  const entries = await readEntries(page.statements, reading);
  const address = (after: string) => frame.siteUrl + path + queryWith(place.filters, { after });
  return {
    document: { ...frame, entries },
    next: page.next === null ? null : address(page.next),
  };
}

export async function readEntries(
  statements: readonly Statement[],
  { questions, filters }: Reading,
): Promise<Entry[]> {
  const revisedAt = await listRevisedAt(statements);
  return toEntries({ statements, questions, revisedAt, terms: searchOf(filters) });
}
