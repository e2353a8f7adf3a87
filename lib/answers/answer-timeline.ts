import "server-only";
import { timelineJson, timelineJsonLines } from "@/lib/exports/json/timeline-json";
import { toCsv } from "@/lib/exports/tables/statement-table";
import type { TimelineDocument } from "@/lib/exports/timeline-document";
import { documentAnswer } from "./document-answer";
import { countStatements } from "@/lib/queries/timeline/count-facets";
import { withOwn } from "./api/paged-list";
import { readDataRequest, type Check, type DataRequest } from "./read-data-request";
import { readTimeline, selectionOf, type TimelinePart } from "./timeline-selection";

type Form = {
  extension: string;
  type: string;
  write: (document: TimelineDocument, part: Part) => string;
  /** Whether documents of this form, one after the other, are one. */
  isContinued: boolean;
};

/** `next`: the address of the rows behind these; null with the last. `isRest`: rows stand before these. */
type Part = { next: string | null; isRest: boolean };

/** What is made at once, within its bounds of memory and time. */
const MOST_ROWS = 5_000;

/** The parameter with which the front door asks for the rest of a document that it has begun to send. */
const REST = "rest";

const FORMS = {
  csv: {
    extension: "csv",
    type: "text/csv; charset=utf-8; header=present",
    write: (document, { isRest }) => toCsv(document, { isRest }),
    isContinued: true,
  },
  json: {
    extension: "json",
    type: "application/json",
    write: (document, { next }) => timelineJson(document, next),
    isContinued: false,
  },
  jsonl: {
    extension: "jsonl",
    type: "application/jsonl",
    write: timelineJsonLines,
    isContinued: true,
  },
} satisfies Record<string, Form>;

/**
 * Answers with a filtered timeline as a file: all of it, or as many rows as `limit` asks for. A table that is
 * longer than can be made at once goes on in another answer, which the front door appends; a JSON document
 * names the one that follows.
 */
export function answerTimeline(form: keyof typeof FORMS) {
  return async (request: Request): Promise<Response> => {
    const own = { limit: checkRows, [REST]: checkRest };
    const data = await readDataRequest(request, { own });
    if (data instanceof Response) return data;
    const limit = data.own.get("limit");
    const part = await readTimeline(data, limit === undefined ? MOST_ROWS : Number(limit));
    const isWhole = FORMS[form].isContinued && limit === undefined;
    return isWhole ? wholeAnswer(data, FORMS[form], part) : partAnswer(data, FORMS[form], part);
  };
}

/** Every row from the cursor on, in this answer and those that continue it. */
async function wholeAnswer(
  data: DataRequest,
  form: Form,
  { document, next }: TimelinePart,
): Promise<Response> {
  const isRest = data.own.has(REST);
  const answer = timelineAnswer({ data, form, body: form.write(document, { next, isRest }) });
  if (next === null && !isRest) return answer;
  answer.headers.set("x-cacheable", "no");
  if (next !== null) {
    const { pathname, search } = new URL(next);
    answer.headers.set("x-continued-at", `${pathname}${search}&${REST}=1`);
  }
  return answer;
}

/** Some rows; the name of the file says which of how many. */
async function partAnswer(
  data: DataRequest,
  form: Form,
  { document, next }: TimelinePart,
): Promise<Response> {
  const following = next === null ? null : withOwn(data, next);
  const body = form.write(document, { next: following, isRest: false });
  const isAll = next === null && data.reading.place.filters.after === null;
  const range = isAll ? "" : await rangeOf(data, document.entries.length);
  return timelineAnswer({ data, form, body, range, next: following });
}

/** `-1-5000-of-5302`; behind a cursor it is not known how many stand before. */
async function rangeOf({ reading }: DataRequest, rows: number): Promise<string> {
  const total = await countStatements(selectionOf(reading));
  return reading.place.filters.after === null ? `-1-${rows}-of-${total}` : `-${rows}-of-${total}`;
}

type Answered = {
  data: DataRequest;
  form: Form;
  body: string;
  range?: string;
  next?: string | null;
};

function timelineAnswer({
  data: { frame },
  form,
  body,
  range = "",
  next = null,
}: Answered): Response {
  return documentAnswer({
    body,
    type: form.type,
    frame,
    filename: `${frame.story.slug}-${frame.readingDay}${range}.${form.extension}`,
    links: [
      { href: `${frame.siteUrl}/${frame.query}#timeline`, rel: "alternate", type: "text/html" },
      ...(next === null ? [] : [{ href: next, rel: "next" }]),
    ],
  });
}

const checkRows: Check = (value) => {
  if (/^[1-9]\d{0,3}$/.test(value) && Number(value) <= MOST_ROWS) return null;
  return { problem: `expected a whole number from 1 to ${MOST_ROWS}`, nearest: String(MOST_ROWS) };
};

const checkRest: Check = (value) =>
  value === "1" ? null : { problem: "expected 1", nearest: "1" };
