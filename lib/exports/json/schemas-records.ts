import { z } from "zod";
import { APPROVAL_STAGES } from "@/lib/domain/board/approval-stage";
import { BID_STAGES } from "@/lib/domain/board/bid-stage";
import { ACCOUNTS, ASKED_OF_DEADLINES, QUESTION_STATES } from "@/lib/domain/board/question";
import { DATE_BASES, DEADLINE_ACTIONS } from "@/lib/domain/statement";
import {
  contestedSchema,
  countSchema,
  dateSchema,
  dueSchema,
  orNull,
  partySchema,
  slugSchema,
  urlSchema,
} from "./schemas-common";

const evidenceSchema = z.array(slugSchema).describe("Slugs of the statements behind it");

/** What every record tells beside its own members. */
const marks = {
  url: urlSchema,
  contested: z.boolean().describe("Whether a question about it is contested"),
  contestedQuestions: z.array(contestedSchema),
  statements: countSchema.describe("How many statements of this query are about it"),
};

const stepSchema = <Stage extends z.ZodType>(stage: Stage) =>
  z.object({ stage, since: dateSchema, statements: evidenceSchema });

const bidStage = z.enum(BID_STAGES).meta({ id: "BidStage" });
const approvalStage = z.enum(APPROVAL_STAGES).meta({ id: "ApprovalStage" });

export const bidderSchema = partySchema
  .extend({
    description: z.string(),
    stage: bidStage.nullable().describe("Null while nothing is reported"),
    since: orNull(dateSchema),
    articles: countSchema.describe("How many articles print the statements behind the stage"),
    origins: countSchema.describe("How many independent origins they go back to"),
    isAtLeast: z
      .boolean()
      .describe("Whether there are further origins that cannot be shown to be independent"),
    history: z.array(stepSchema(bidStage)).describe("Oldest first"),
    ...marks,
  })
  .meta({ id: "Bidder", description: "A bidder and where it stands on the reading day" });

const answerSchema = z
  .object({ question: slugSchema, answer: z.string(), statements: evidenceSchema })
  .meta({ id: "Answer", description: "An answer that a source gives, with its evidence" });

export const approvalSchema = z
  .object({
    slug: slugSchema,
    title: z.string(),
    regulator: partySchema,
    covers: z.string(),
    instrument: z.string(),
    stage: approvalStage.nullable().describe("Null while nothing is reported"),
    since: orNull(dateSchema),
    history: z.array(stepSchema(approvalStage)).describe("Oldest first"),
    ...marks,
  })
  .meta({ id: "Approval", description: "One thing that must be granted" });

export const deadlineSchema = z
  .object({
    slug: slugSchema,
    title: z.string(),
    setBy: partySchema,
    instrument: z.string(),
    timeZone: z.string().describe("IANA name; a due day ends when it ends here"),
    timeZoneBasis: z.enum(DATE_BASES).describe("Whether an article names the zone"),
    timeZoneNote: z.string().nullable().describe("How the zone was inferred"),
    demands: z.array(answerSchema).describe("What must be done by then, as sources have it"),
    consequences: z.array(answerSchema).describe("What happens when it passes, as sources have it"),
    consequence: z.string().nullable().describe("The consequences in one line"),
    due: orNull(dueSchema).describe("Null before it was set, and once it is lifted"),
    isLifted: z.boolean(),
    chain: z
      .array(
        z.object({
          action: z.enum(DEADLINE_ACTIONS),
          due: orNull(dueSchema),
          statement: slugSchema,
          occurredOn: dateSchema,
        }),
      )
      .describe("Every change of the due date, oldest first"),
    calendar: urlSchema.describe("The deadline as iCalendar"),
    ...marks,
  })
  .meta({ id: "Deadline", description: "A deadline and the chain of its due dates" });

export const regulatorSchema = partySchema
  .extend({
    description: z.string(),
    approvals: z.array(slugSchema).describe("Slugs of the approvals it decides"),
    deadlines: z.array(slugSchema).describe("Slugs of the deadlines it set"),
    ...marks,
  })
  .meta({ id: "Regulator", description: "A government or body whose approval or order matters" });

export const partyRecordSchema = partySchema
  .extend({
    description: z.string(),
    questions: z
      .array(slugSchema)
      .describe("Slugs of the questions on which its statements answer"),
    url: urlSchema,
    statements: marks.statements,
  })
  .meta({ id: "PartyRecord", description: "Whoever acts or speaks, whatever the role" });

export const questionSchema = z
  .object({
    slug: slugSchema,
    title: z.string(),
    description: z.string(),
    state: z.enum(QUESTION_STATES),
    about: z
      .object({ type: z.enum(["bidder", "approval", "deadline"]), slug: slugSchema })
      .nullable(),
    accounts: z
      .enum(ACCOUNTS)
      .describe("Whether two answers cannot both be true (exclusive), or can (compatible)"),
    asks: z
      .enum(ASKED_OF_DEADLINES)
      .nullable()
      .describe("What it asks of the deadline it is about"),
    positions: z
      .array(
        z.object({
          slug: slugSchema,
          answer: z.string(),
          unknown: z
            .boolean()
            .describe("It says only that it is not known, and contradicts nobody"),
          statements: evidenceSchema,
        }),
      )
      .describe("Those that a visible statement takes; none is the winner"),
    ...marks,
  })
  .meta({ id: "Question", description: "Something the sources do not agree on, or leave open" });

export const articleSchema = z
  .object({
    slug: slugSchema,
    headline: z.string(),
    publisher: z.string().nullable(),
    source: urlSchema.nullable().describe("Where the article itself stands"),
    language: z.string().describe("BCP 47"),
    publishedOn: dateSchema,
    note: z.string().nullable().describe("What a reader should know about the article"),
    url: urlSchema,
    contested: marks.contested,
    statements: marks.statements,
  })
  .meta({ id: "Article", description: "An article the tracker read" });
