import { z } from "zod";
import type { CollectionName } from "../collections";
import {
  approvalRecord,
  articleRecord,
  deadlineRecord,
  partyRecord,
  questionRecord,
  storyRecord,
} from "./context-records";
import type { move } from "./move";
import { record } from "./scalars";
import { citationRecord, statementRecord } from "./statement-records";

/** What one record of each collection looks like. */
export const RECORD_SCHEMAS = {
  story: storyRecord,
  articles: articleRecord,
  parties: partyRecord,
  approvals: approvalRecord,
  deadlines: deadlineRecord,
  questions: questionRecord,
  statements: statementRecord,
  citations: citationRecord,
} as const satisfies Record<CollectionName, z.ZodType>;

/** The one definition of a story file; the JSON Schema for editors is made from it. */
export const storyFile = record({
  story: storyRecord.exactOptional(),
  articles: z.array(articleRecord).exactOptional(),
  parties: z.array(partyRecord).exactOptional(),
  statements: z.array(statementRecord).exactOptional(),
  citations: z.array(citationRecord).exactOptional(),
  approvals: z.array(approvalRecord).exactOptional(),
  deadlines: z.array(deadlineRecord).exactOptional(),
  questions: z.array(questionRecord).exactOptional(),
}).meta({
  title: "Story file",
  description:
    "Part of a story: any file may hold any of the eight collections; one slug, one record, whichever file it stands in.",
});

export type RecordOf = {
  [Name in CollectionName]: z.output<(typeof RECORD_SCHEMAS)[Name]>;
};

export type Move = z.output<typeof move>;
export type InlineCitation = NonNullable<RecordOf["statements"]["citations"]>[number];
