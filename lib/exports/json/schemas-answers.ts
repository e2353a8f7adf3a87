import { z } from "zod";
import type { FACETS } from "@/lib/filters/timeline-filters";
import { REVISION_ACTIONS } from "@/lib/domain/revision";
import {
  countSchema,
  daySchema,
  dueSchema,
  orNull,
  instantSchema,
  slugSchema,
  statementSchema,
  urlSchema,
} from "./schemas-common";
import {
  approvalSchema,
  articleSchema,
  bidderSchema,
  deadlineSchema,
  questionSchema,
  partyRecordSchema,
  regulatorSchema,
} from "./schemas-records";

const facetCounts = z.array(z.object({ slug: slugSchema, statements: countSchema }));

const facetsSchema = z
  .object({
    bidder: facetCounts,
    regulator: facetCounts,
    party: facetCounts,
    kind: facetCounts,
    source: facetCounts,
    article: facetCounts,
  } satisfies Record<(typeof FACETS)[number], typeof facetCounts>)
  .meta({
    id: "Facets",
    description:
      "For each value, how many statements it would give beside the other choices: the 200 largest of a facet; of more than 20 articles the newest by the reading day",
  });

/** The frame of every answer: on which day, to which query. */
const said = {
  asOf: daySchema.describe("The reading day: everything here was certainly public by then"),
  query: z.string().describe("The checked query, in its canonical form"),
};

const nextSchema = urlSchema.nullable().describe("The next page; null on the last");

const listOf = <Item extends z.ZodType>(item: Item, id: string) =>
  z
    .object({
      ...said,
      total: countSchema.describe("How many items the query has on all pages"),
      next: nextSchema,
      facets: facetsSchema,
      items: z.array(item),
    })
    .meta({ id });

const oneOf = <Item extends z.ZodType>(item: Item, id: string) =>
  z
    .object({
      ...said,
      selected: z
        .boolean()
        .describe("Whether the query has it: whether it stands in the list under the same query"),
      item,
    })
    .meta({ id });

const movedStage = z.object({
  slug: slugSchema,
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const storySchema = z
  .object({
    ...said,
    slug: slugSchema,
    title: z.string(),
    description: z.string(),
    language: z.string().describe("BCP 47"),
    timeZone: z.string().describe("IANA name; the zone of its days"),
    clock: z.object({
      mode: z.enum(["live", "replay"]),
      reason: z.enum(["asked_day", "asked_today", "deadline_ahead", "coverage_ended"]),
    }),
    coverage: z
      .array(z.object({ day: daySchema, statements: countSchema }))
      .describe("How many statements became public on each day, up to the reading day"),
    statements: countSchema.describe("How many statements the query has"),
    facets: facetsSchema,
    revisedAt: instantSchema.describe("When anything in the tracker last changed"),
  })
  .meta({ id: "Story" });

export const changesSchema = z
  .object({
    ...said,
    after: daySchema.describe("The day that is taken as known"),
    by: daySchema.describe("The last day that counts: the reading day"),
    bids: z.array(movedStage).describe("Bidders whose stage moved"),
    approvals: z.array(movedStage).describe("Approvals whose stage moved"),
    deadlines: z
      .array(z.object({ slug: slugSchema, before: orNull(dueSchema), after: orNull(dueSchema) }))
      .describe("Deadlines that somebody spoke of"),
    questions: z.array(movedStage).describe("Questions whose state moved"),
    statements: z
      .array(statementSchema)
      .describe("What became public, a page at a time, in the order of the query"),
    total: countSchema.describe("How many statements became public"),
    next: urlSchema.nullable().describe("The next page of statements; null on the last"),
    corrections: z
      .array(
        z.object({
          recordedAt: instantSchema,
          action: z.enum(REVISION_ACTIONS),
          collection: z.string(),
          key: z.string(),
          why: z.string().nullable().describe("Why a record was withdrawn"),
          fields: z.array(z.string()).describe("Which members changed"),
        }),
      )
      .describe(
        "What the tracker changed in its own records, a page at a time, newest first; on no reading day",
      ),
    nextCorrections: urlSchema
      .nullable()
      .describe("The next page of corrections; null on the last"),
  })
  .meta({ id: "Changes" });

export const problemSchema = z
  .object({
    type: urlSchema,
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(
        z.object({
          parameter: z.string(),
          value: z.string(),
          problem: z.string(),
          nearest: z.string().nullable().describe("The valid value that was probably meant"),
          other: z
            .string()
            .optional()
            .describe("What else may have been meant: 09/10/2020 can be read in two ways"),
        }),
      )
      .optional()
      .describe("Every faulty parameter"),
    nearest: z.array(slugSchema).optional().describe("Records that were probably meant"),
    withdrawnAt: instantSchema.optional(),
    why: z.string().optional(),
    publicOn: daySchema.optional(),
  })
  .meta({ id: "Problem", description: "Problem details (RFC 9457)" });

const statementList = listOf(statementSchema, "StatementList").extend({
  suggestion: z
    .string()
    .nullable()
    .describe("A search that finds something, where `q` finds nothing and a near word does"),
});

export const LISTS = {
  statements: statementList.meta({ id: "StatementList" }),
  bidders: listOf(bidderSchema, "BidderList"),
  regulators: listOf(regulatorSchema, "RegulatorList"),
  parties: listOf(partyRecordSchema, "PartyList"),
  approvals: listOf(approvalSchema, "ApprovalList"),
  deadlines: listOf(deadlineSchema, "DeadlineList"),
  questions: listOf(questionSchema, "QuestionList"),
  articles: listOf(articleSchema, "ArticleList"),
} as const;

export const ITEMS = {
  statements: oneOf(statementSchema, "StatementAnswer"),
  bidders: oneOf(bidderSchema, "BidderAnswer"),
  regulators: oneOf(regulatorSchema, "RegulatorAnswer"),
  parties: oneOf(partyRecordSchema, "PartyAnswer"),
  approvals: oneOf(approvalSchema, "ApprovalAnswer"),
  deadlines: oneOf(deadlineSchema, "DeadlineAnswer"),
  questions: oneOf(questionSchema, "QuestionAnswer"),
  articles: oneOf(articleSchema, "ArticleAnswer"),
} as const;

/** The collections of the programming interface. */
export type Collection = keyof typeof LISTS;
export const COLLECTIONS = Object.keys(LISTS) as Collection[];
