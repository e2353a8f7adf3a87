import "server-only";
import { z } from "zod";
import type { DatabaseClient } from "@/lib/db/create-client";
import { Prisma } from "@/lib/db/generated/client";
import type { StatementRow } from "./statement-row";
import { orderedPostings, type Stretch } from "./timeline-order";
import { rankedOrder, rankedPostings, type RankedStretch } from "../search/ranked-order";
import type { Selected } from "./timeline-sql";

const { sql } = Prisma;

/**
 * Everything that belongs to a statement `s`, each list as JSON: one query where Prisma's relation
 * loading takes seven. Equal to `STATEMENT_PARTS`, which a test holds it to.
 */
const PARTS = sql`
  (SELECT json_group_array("partyId" ORDER BY "partyId")
     FROM "StatementParty" WHERE "statementId" = s."id") AS "parties",
  (SELECT json_group_array(json_array("articleId", "paragraph", "quote", "translation") ORDER BY "id")
     FROM "Citation" WHERE "statementId" = s."id") AS "citations",
  (SELECT json_group_array(json_array("bidderId", "stage") ORDER BY "id")
     FROM "BidChange" WHERE "statementId" = s."id") AS "bidChanges",
  (SELECT json_group_array(json_array("approvalId", "stage") ORDER BY "id")
     FROM "ApprovalChange" WHERE "statementId" = s."id") AS "approvalChanges",
  (SELECT json_group_array(json_array("deadlineId", "action", "due") ORDER BY "id")
     FROM "DeadlineChange" WHERE "statementId" = s."id") AS "deadlineChanges",
  (SELECT json_group_array("positionId" ORDER BY "questionId")
     FROM "PositionStatement" WHERE "statementId" = s."id") AS "positions"`;

const id = z.number();
const ids = z.array(id);
const parts = {
  parties: ids,
  citations: z.array(z.tuple([id, z.number(), z.string().nullable(), z.string().nullable()])),
  bidChanges: z.array(z.tuple([id, z.string()])),
  approvalChanges: z.array(z.tuple([id, z.string()])),
  deadlineChanges: z.array(z.tuple([id, z.string(), z.string().nullable()])),
  positions: ids,
};

type Columns = Prisma.StatementGetPayload<object>;
type RawRow = Omit<
  Columns,
  "id" | "speakerId" | "originPartyId" | "originArticleId" | "recordedAt"
> &
  Record<"id", bigint> &
  Record<"speakerId" | "originPartyId" | "originArticleId", bigint | null> & {
    recordedAt: string;
    withdrawnAt: string | null;
  } & Record<keyof typeof parts, string>;

/** Statements of a search with how well each answers it, the best first or, backward, last. */
export async function readRankedRows(
  database: Pick<DatabaseClient, "$queryRaw">,
  asked: Pick<Selected, "selection" | "catalogue"> & { stretch: RankedStretch },
): Promise<{ row: StatementRow; rank: number }[]> {
  const rows = await database.$queryRaw<(RawRow & { rank: number })[]>`
    SELECT s.*, ${PARTS}, t."rank" FROM (${rankedPostings(asked)}) t
    CROSS JOIN "Statement" s ON s."id" = t."statementId" ${rankedOrder(asked.stretch)}`;
  return rows.map(({ rank, ...row }) => ({ row: toStatementRow(row), rank }));
}

/** The statements of a selection with all that belongs to them, in the order of the timeline, in one query. */
export async function readStatementRows(
  database: Pick<DatabaseClient, "$queryRaw">,
  asked: Selected & { stretch: Stretch },
): Promise<StatementRow[]> {
  const direction = asked.stretch.isDescending ? sql`DESC` : sql`ASC`;
  const rows = await database.$queryRaw<RawRow[]>`
    SELECT s.*, ${PARTS} FROM (${orderedPostings(asked)}) t
    CROSS JOIN "Statement" s ON s."id" = t."statementId"
    ORDER BY t."occurredLatest" ${direction}, t."occurredEarliest" ${direction}, t."slug" ${direction}`;
  return rows.map(toStatementRow);
}

/** The statements that some query for `id` names, in no order. */
export async function readListedRows(
  database: Pick<DatabaseClient, "$queryRaw">,
  ids: Prisma.Sql,
): Promise<StatementRow[]> {
  const rows = await database.$queryRaw<RawRow[]>`
    SELECT s.*, ${PARTS} FROM (${ids}) d CROSS JOIN "Statement" s ON s."id" = d."id"
    WHERE s."withdrawnAt" IS NULL`;
  return rows.map(toStatementRow);
}

function toStatementRow(row: RawRow): StatementRow {
  return {
    ...row,
    id: Number(row.id),
    speakerId: toId(row.speakerId),
    originPartyId: toId(row.originPartyId),
    originArticleId: toId(row.originArticleId),
    recordedAt: new Date(row.recordedAt),
    withdrawnAt: row.withdrawnAt === null ? null : new Date(row.withdrawnAt),
    ...toParts(row),
  };
}

function toParts(row: RawRow) {
  return {
    parties: parts.parties.parse(JSON.parse(row.parties)).map((partyId) => ({ partyId })),
    citations: parts.citations
      .parse(JSON.parse(row.citations))
      .map(([articleId, paragraph, quote, translation]) => ({
        articleId,
        paragraph,
        quote,
        translation,
      })),
    bidChanges: parts.bidChanges
      .parse(JSON.parse(row.bidChanges))
      .map(([bidderId, stage]) => ({ bidderId, stage })),
    approvalChanges: parts.approvalChanges
      .parse(JSON.parse(row.approvalChanges))
      .map(([approvalId, stage]) => ({ approvalId, stage })),
    deadlineChanges: parts.deadlineChanges
      .parse(JSON.parse(row.deadlineChanges))
      .map(([deadlineId, action, due]) => ({ deadlineId, action, due })),
    positions: parts.positions
      .parse(JSON.parse(row.positions))
      .map((positionId) => ({ positionId })),
  };
}

function toId(value: bigint | null): number | null {
  return value === null ? null : Number(value);
}
