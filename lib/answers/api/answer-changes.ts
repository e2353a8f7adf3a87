import type { CalendarDay } from "@/lib/domain/calendar-day";
import "server-only";
import { shiftDay } from "@/lib/domain/calendar-day";
import { changesBetween, type Moved } from "@/lib/domain/changes-between";
import { changedFields, withdrawalOf, type Revision } from "@/lib/domain/revision";
import type { StageHistory } from "@/lib/domain/stage-history";
import { dueJson } from "@/lib/exports/json/record-parts";
import { changesSchema } from "@/lib/exports/json/schemas-answers";
import { statementJson } from "@/lib/exports/json/statement-json";
import { parametersWithout } from "@/lib/filters/filters-address";
import { listCorrections } from "@/lib/queries/list-revisions";
import { countStatements } from "@/lib/queries/count-facets";
import { listFirstStatements } from "@/lib/queries/list-statements";
import { readDataRequest, type DataRequest } from "../read-data-request";
import { readEntries, selectionOf } from "../timeline-selection";
import { said } from "./answer-list";
import { jsonAnswer } from "./json-answer";

/** As on the page of changes, `from` is the day that is taken as known; the reading day ends the time. */
const CHANGES = parametersWithout("to", "order", "after");

/** How many corrections are told, newest first. */
const MOST_CORRECTIONS = 200;

/** How many statements are told; days closer together tell of the others. */
const MOST_STATEMENTS = 500;

/** Answers with what became public between two days, what it moved, and what the tracker corrected. */
export async function answerChanges(request: Request): Promise<Response> {
  const data = await readDataRequest(request, { parameters: CHANGES });
  if (data instanceof Response) return data;
  const { board, clock, filters } = data.reading;
  const by = clock.readingDay;
  const asked = filters.from?.earliest ?? null;
  const after = asked !== null && asked < by ? asked : shiftDay(by, -1);
  const moved = changesBetween({ board, after, by });
  const [{ statements, total }, { corrections }] = await Promise.all([
    readMadePublic(data, after),
    listCorrections({ limit: MOST_CORRECTIONS }),
  ]);
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
    statements,
    total,
    corrections: corrections.map(correctionJson),
  });
}

/** The last of them, oldest first, and how many there are in all. */
async function readMadePublic({ reading, frame }: DataRequest, publicAfter: CalendarDay) {
  const selection = selectionOf(reading);
  const filters = { ...selection.filters, from: null, order: "newest" as const };
  const madePublic = { ...selection, filters, publicAfter };
  const [statements, total] = await Promise.all([
    listFirstStatements(madePublic, MOST_STATEMENTS),
    countStatements(madePublic),
  ]);
  const entries = await readEntries(statements.toReversed(), reading);
  return { statements: entries.map((entry) => statementJson(entry, frame)), total };
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
