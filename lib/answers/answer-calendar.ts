import "server-only";
import { dueHistoryAsOf, type Deadline } from "@/lib/domain/board/deadline";
import { narrowBoard } from "@/lib/domain/board/narrow-board";
import { deadlineAnswers } from "@/lib/domain/board/deadline-answers";
import { findContested } from "@/lib/domain/board/question";
import { deadlinesCalendar, type CalendarEntry } from "@/lib/exports/calendar/deadlines-calendar";
import { DAY_ONLY } from "@/lib/filters/filters-address";
import { isNarrowed } from "@/lib/filters/timeline-filters";
import { recordPath } from "@/lib/filters/page-address";
import { listRevisedAt } from "@/lib/queries/records/list-revised";
import type { Reading } from "@/lib/reading";
import { documentAnswer } from "./document-answer";
import { noSuchRecord } from "./no-such-record";
import { readDataRequest, UNPAGED, type DataRequest } from "./read-data-request";
import { readSelected } from "./timeline-selection";

/** Answers with a calendar of every deadline that a statement of the selection sets, moves or reads. */
export async function answerDeadlinesCalendar(request: Request): Promise<Response> {
  const data = await readDataRequest(request, { parameters: UNPAGED });
  if (data instanceof Response) return data;
  const deadlines = await selectDeadlines(data.reading);
  const { frame } = data;
  const title = `Deadlines: ${frame.story.title}`;
  return calendarAnswer({ data, deadlines, title, page: `${frame.siteUrl}/${frame.query}` });
}

/** Answers with the calendar of one deadline. */
export async function answerDeadlineCalendar(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const data = await readDataRequest(request, { parameters: DAY_ONLY });
  if (data instanceof Response) return data;
  const { slug } = await params;
  const deadline = data.reading.board.deadlines.find((candidate) => candidate.slug === slug);
  if (deadline === undefined)
    return noSuchRecord({ kind: "deadlines", slug, reading: data.reading });
  const page = data.frame.siteUrl + recordPath({ kind: "deadlines", slug }) + data.frame.query;
  return calendarAnswer({ data, deadlines: [deadline], title: deadline.title, page });
}

async function selectDeadlines(reading: Reading): Promise<readonly Deadline[]> {
  const { board, filters } = reading;
  if (!isNarrowed(filters)) return board.deadlines;
  return narrowBoard(board, await readSelected(reading)).deadlines;
}

async function calendarAnswer({
  data: { reading, frame },
  deadlines,
  title,
  page,
}: {
  data: DataRequest;
  deadlines: readonly Deadline[];
  title: string;
  page: string;
}): Promise<Response> {
  const { board, clock, questions } = reading;
  const histories = deadlines.map((deadline) => ({
    deadline,
    answers: deadlineAnswers(deadline.slug, questions),
    contested: findContested(questions, { type: "deadline", slug: deadline.slug }),
    history: dueHistoryAsOf({
      deadline,
      statements: board.statements,
      asOf: clock.readingDay,
    }),
  }));
  const known = histories.filter(({ history }) => history.steps.length > 0);
  const moving = known.flatMap(({ history }) => history.steps.map(({ statement }) => statement));
  const revisedAt = await listRevisedAt(moving);
  const entries = known.map((entry): CalendarEntry => ({ ...entry, revisedAt }));
  return documentAnswer({
    body: deadlinesCalendar({ frame, title, page, entries }),
    type: "text/calendar; charset=utf-8",
    frame,
  });
}
