import "server-only";
import { toEntries, type Entry, type TimelineDocument } from "@/lib/exports/timeline-document";
import { listRevisedAt } from "@/lib/queries/list-revised";
import { listAllStatements } from "@/lib/queries/list-statements";
import type { Selection } from "@/lib/queries/timeline-where";
import type { Statement } from "@/lib/domain/statement";
import type { Reading } from "@/lib/reading";
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

/** Every statement of the selection, in its order. */
export async function readTimeline({ reading, frame }: DataRequest): Promise<TimelineDocument> {
  const statements = await listAllStatements(selectionOf(reading));
  return { ...frame, entries: await readEntries(statements, reading) };
}

export async function readEntries(
  statements: readonly Statement[],
  { questions }: Reading,
): Promise<Entry[]> {
  return toEntries({ statements, questions, revisedAt: await listRevisedAt(statements) });
}
