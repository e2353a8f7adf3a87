import "server-only";
import { timelineJson, timelineJsonLines } from "@/lib/exports/json/timeline-json";
import { toCsv } from "@/lib/exports/tables/statement-table";
import type { TimelineDocument } from "@/lib/exports/timeline-document";
import { documentAnswer } from "./document-answer";
import { readDataRequest } from "./read-data-request";
import { readTimeline } from "./timeline-selection";

type Form = {
  extension: string;
  type: string;
  write: (document: TimelineDocument, next: string | null) => string;
};

/** What one document may hold within its bounds of memory and time; the rest is a link away. */
const MOST_ROWS = 5_000;

const FORMS = {
  csv: { extension: "csv", type: "text/csv; charset=utf-8; header=present", write: toCsv },
  json: { extension: "json", type: "application/json", write: timelineJson },
  jsonl: { extension: "jsonl", type: "application/jsonl", write: timelineJsonLines },
} satisfies Record<string, Form>;

/** Answers with every row of a filtered timeline as a file. */
export function answerTimeline(form: keyof typeof FORMS) {
  return async (request: Request): Promise<Response> => {
    const data = await readDataRequest(request);
    if (data instanceof Response) return data;
    const { extension, type, write } = FORMS[form];
    const { frame } = data;
    const { document, next } = await readTimeline(data, MOST_ROWS);
    return documentAnswer({
      body: write(document, next),
      type,
      frame,
      filename: `${frame.story.slug}-${frame.readingDay}.${extension}`,
      links: [
        { href: `${frame.siteUrl}/${frame.query}#timeline`, rel: "alternate", type: "text/html" },
        ...(next === null ? [] : [{ href: next, rel: "next" }]),
      ],
    });
  };
}
