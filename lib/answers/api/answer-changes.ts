import "server-only";
import { shiftDay, type CalendarDay } from "@/lib/domain/time/calendar-day";
import { changesBetween, type Moved } from "@/lib/domain/board/changes-between";
import { changedFields, withdrawalOf, type Revision } from "@/lib/domain/revision";
import type { StageHistory } from "@/lib/domain/board/stage-history";
import { dueJson } from "@/lib/exports/json/record-parts";
import { changesSchema } from "@/lib/exports/json/schemas-answers";
import { statementJson } from "@/lib/exports/json/statement-json";
import { parametersWithout } from "@/lib/filters/filters-address";
import { listCorrections } from "@/lib/queries/records/list-revisions";
import { countStatements } from "@/lib/queries/timeline/count-facets";
import { readDataRequest, type DataRequest } from "../read-data-request";
import { readTimeline, selectionOf } from "../timeline-selection";
import { said } from "./answer-list";
import { jsonAnswer } from "./json-answer";
import { checkLimit, cursorOf, limitOf, nextAddress, startOf, withOwn } from "./paged-list";

/** As on the page of changes, `from` is the day that is taken as known; the reading day ends the time. */
const CHANGES = parametersWithout("to");

/** Answers with what became public between two days, what it moved, and what the tracker corrected. */
export async function answerChanges(request: Request): Promise<Response> {
  const data = await readDataRequest(request, {
    parameters: CHANGES,
    own: { limit: checkLimit, corrections: cursorOf("corrections", /^\d{1,15}$/) },
  });
  if (data instanceof Response) return data;
  const { board, clock, filters } = data.reading;
  const by = clock.readingDay;
  const asked = filters.from?.earliest ?? null;
  const after = asked !== null && asked < by ? asked : shiftDay(by, -1);
  const moved = changesBetween({ board, after, by });
  return jsonAnswer(changesSchema, data, {
    ...said(data),
    after,
    by,
    bids: moved.bids.map(stageJson),
    approvals: moved.approvals.map(stageJson),
    deadlines: moved.deadlines.map(({ subject, before, after: now }) => {
      return { slug: subject.slug, before: dueJson(before.due), after: dueJson(now.due) };
    }),
    questions: moved.questions.map(({ subject, before, after: now }) => {
      return { slug: subject.slug, before: before.state, after: now.state };
    }),
    ...(await readMadePublic(data, after)),
    ...(await readCorrected(data)),
  });
}

async function readMadePublic(data: DataRequest, publicAfter: CalendarDay) {
  const selection = selectionOf(data.reading);
  const madePublic = { ...selection, filters: { ...selection.filters, from: null }, publicAfter };
  const [{ document, next }, total] = await Promise.all([
    readTimeline(data, limitOf(data), madePublic),
    countStatements(madePublic),
  ]);
  return {
    statements: document.entries.map((entry) => statementJson(entry, document)),
    total,
    next: next === null ? null : withOwn(data, next),
  };
}

async function readCorrected(data: DataRequest) {
  const start = startOf(data, "corrections");
  const after = start === null ? null : Number(start);
  const { corrections, last } = await listCorrections({ limit: limitOf(data), after });
  return {
    corrections: corrections.map(correctionJson),
    nextCorrections: last === null ? null : nextAddress(data, "corrections", String(last)),
  };
}

function stageJson<Subject extends { slug: string }, Stage extends string>(
  moved: Moved<Subject, StageHistory<Stage>>,
) {
  const { subject, before, after } = moved;
  return {
    slug: subject.slug,
    before: before.current?.stage ?? null,
    after: after.current?.stage ?? null,
  };
}

/** Names what changed and why, and repeats none of it: a log is on no reading day. */
function correctionJson(revision: Revision) {
  const { recordedAt, action, collection, key } = revision;
  return {
    recordedAt: recordedAt.toISOString(),
    action,
    collection,
    key,
    why: withdrawalOf(revision),
    fields: changedFields(revision).map(({ field }) => field),
  };
}
