import { z } from "zod";
import type { TimelineDocument } from "../timeline-document";
import { onOneLine } from "./on-one-line";
import { daySchema, statementSchema, urlSchema } from "./schemas-common";
import { statementJson } from "./statement-json";

export const timelineSchema = z
  .object({
    story: z.string().describe("Slug of the story"),
    title: z.string(),
    page: urlSchema.describe("The page that shows the same rows"),
    asOf: daySchema.describe("The reading day: everything here was certainly public by then"),
    query: z.string().describe("The query as the address has it"),
    count: z.int().min(0).describe("How many statements stand here"),
    next: urlSchema.nullable().describe("Where the rest is, if this is not all of them"),
    statements: z.array(statementSchema),
  })
  .meta({ id: "TimelineExport", description: "Every statement of a query" });

/** All statements of the query in one JSON document. */
export function timelineJson(document: TimelineDocument, next: string | null): string {
  const { story, siteUrl, query, readingDay, entries } = document;
  return JSON.stringify(
    timelineSchema.parse({
      story: story.slug,
      title: story.title,
      page: `${siteUrl}/${query}`,
      asOf: readingDay,
      query,
      count: entries.length,
      next,
      statements: entries.map((entry) => statementJson(entry, document)),
    }),
  );
}

/** The same statements as JSON Lines: one a line, each line ended (jsonlines.org). */
export function timelineJsonLines(document: TimelineDocument): string {
  return document.entries
    .map((entry) => `${onOneLine(statementSchema.parse(statementJson(entry, document)))}\n`)
    .join("");
}
