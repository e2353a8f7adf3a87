import { z } from "zod";
import {
  ATTRIBUTIONS,
  DATE_BASES,
  DEADLINE_ACTIONS,
  PARTY_ROLES,
  STATEMENT_KINDS,
} from "@/lib/domain/statement";
import { SEARCHED_TEXTS } from "@/lib/domain/search/found-in";
import { APPROVAL_STAGES } from "@/lib/domain/board/approval-stage";
import { BID_STAGES } from "@/lib/domain/board/bid-stage";

// The answers are produced by these schemas and described by them: what they do not name is not sent.

/** Nullable beside a named schema: the generator drops the null of `.nullable()` there. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);

export const slugSchema = z.string().describe("Name of the record in addresses; never changes");
export const daySchema = z.iso.date().describe("Day of the calendar (ISO 8601), no zone");
export const instantSchema = z.iso.datetime().describe("Instant in UTC (RFC 3339)");
export const urlSchema = z.url().describe("Absolute address");
export const countSchema = z.int().min(0);

export const dateSchema = z
  .object({
    edtf: z.string().describe("As exactly as it is known: EDTF (ISO 8601-2), levels 0 and 1"),
    earliest: daySchema.nullable().describe("First possible day; null where no start is known"),
    latest: daySchema.describe("Last possible day"),
    basis: z.enum(DATE_BASES).describe("Whether the source gives it or the tracker inferred it"),
    note: z.string().nullable().describe("How it was inferred"),
  })
  .meta({ id: "KnownDate", description: "A date and how it is known" });

export const partySchema = z
  .object({
    slug: slugSchema,
    role: z.enum(PARTY_ROLES),
    name: z.string(),
    shortName: z.string(),
    jurisdiction: z.string().nullable(),
  })
  .meta({ id: "Party", description: "Whoever acts or speaks" });

export const contestedSchema = z
  .object({ slug: slugSchema, title: z.string(), url: urlSchema })
  .meta({ id: "ContestedQuestion", description: "A question on which sources disagree" });

export const citationSchema = z
  .object({
    article: slugSchema,
    headline: z.string(),
    paragraph: z.int().min(1).describe("Counted from 1; the headline is none"),
    quote: z.string().nullable().describe("The exact words, where direct speech is printed"),
    translation: z
      .string()
      .nullable()
      .describe("The quotation in the story's language, where the article is in another"),
  })
  .meta({ id: "Citation", description: "Where an article tells it" });

const speakerSchema = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("party"), slug: slugSchema, name: z.string() }),
    z.object({ type: z.literal("described"), description: z.string() }),
  ])
  .meta({ id: "Speaker", description: "Who says so: a party, or what is told of the source" });

const originSchema = z
  .object({ type: z.enum(["party", "article"]), slug: slugSchema, name: z.string() })
  .meta({ id: "Origin", description: "Who first carried it, as far as the articles say" });

export const dueSchema = z
  .object({
    day: daySchema,
    at: instantSchema.describe("The instant at which it passes; a bare day ends in its own zone"),
    isHourKnown: z.boolean(),
  })
  .meta({ id: "Due", description: "When a deadline falls due" });

const movesSchema = z
  .object({
    bids: z.array(z.object({ bidder: slugSchema, stage: z.enum(BID_STAGES) })),
    approvals: z.array(z.object({ approval: slugSchema, stage: z.enum(APPROVAL_STAGES) })),
    deadlines: z.array(
      z.object({
        deadline: slugSchema,
        action: z.enum(DEADLINE_ACTIONS),
        due: z.string().nullable().describe("A day, or an instant with its offset"),
      }),
    ),
  })
  .meta({ id: "StatementMoves", description: "What a statement moves" });

const foundSchema = z
  .object({
    in: z.enum(SEARCHED_TEXTS),
    snippet: z
      .array(z.object({ text: z.string(), hit: z.boolean() }))
      .describe("The part of the text that answers best, in pieces, the hits apart"),
  })
  .meta({ id: "Found", description: "A text in which the search stands" });

export const statementSchema = z
  .object({
    slug: slugSchema,
    url: urlSchema,
    headline: z.string(),
    summary: z.string().describe("In the tracker's own words"),
    kind: z.enum(STATEMENT_KINDS),
    attribution: z.enum(ATTRIBUTIONS),
    speaker: speakerSchema,
    origin: originSchema,
    parties: z.array(partySchema),
    occurredOn: dateSchema,
    publicOn: dateSchema,
    recordedAt: instantSchema.describe("When the tracker took it in"),
    updatedAt: instantSchema.describe("When what stands here last changed"),
    citations: z.array(citationSchema),
    moves: movesSchema,
    positions: z.array(z.object({ question: slugSchema, position: slugSchema })),
    contested: z.boolean().describe("Whether it takes a side in a contested question"),
    contestedQuestions: z.array(contestedSchema),
    found: z.array(foundSchema).optional().describe("Where the search stands in it; only with `q`"),
  })
  .meta({ id: "Statement", description: "One attributed assertion or act" });
