import "server-only";
import { APPROVAL_STAGES } from "@/lib/domain/board/approval-stage";
import { BID_STAGES } from "@/lib/domain/board/bid-stage";
import {
  ATTRIBUTIONS,
  DEADLINE_ACTIONS,
  STATEMENT_KINDS,
  type Origin,
  type Speaker,
  type Statement,
} from "@/lib/domain/statement";
import type { Prisma } from "@/lib/db/generated/client";
import type { Catalogue } from "../records/catalogue";
import { oneOf } from "../one-of";
import { requireRow } from "../require-row";
import { toKnownDate } from "../records/to-records";

/** A statement with ids only; what they name comes from the catalogue instead of six more joins. */
export const STATEMENT_PARTS = {
  parties: { select: { partyId: true }, orderBy: { partyId: "asc" } },
  citations: {
    select: { articleId: true, paragraph: true, quote: true, translation: true },
    orderBy: { id: "asc" },
  },
  bidChanges: { select: { bidderId: true, stage: true }, orderBy: { id: "asc" } },
  approvalChanges: { select: { approvalId: true, stage: true }, orderBy: { id: "asc" } },
  deadlineChanges: {
    select: { deadlineId: true, action: true, due: true },
    orderBy: { id: "asc" },
  },
  positions: { select: { positionId: true }, orderBy: { questionId: "asc" } },
} satisfies Prisma.StatementInclude;

export type StatementRow = Prisma.StatementGetPayload<{ include: typeof STATEMENT_PARTS }>;

export function toStatement(row: StatementRow, catalogue: Catalogue): Statement {
  return {
    slug: row.slug,
    headline: row.headline,
    summary: row.summary,
    kind: oneOf(STATEMENT_KINDS, row.kind),
    attribution: oneOf(ATTRIBUTIONS, row.attribution),
    speaker: toSpeaker(row, catalogue),
    origin: toOrigin(row, catalogue),
    occurredOn: toKnownDate({
      edtf: row.occurredOn,
      earliest: row.occurredEarliest,
      latest: row.occurredLatest,
      basis: row.occurredBasis,
      note: row.occurredNote,
    }),
    publicOn: toKnownDate({
      edtf: row.publicOn,
      earliest: row.publicEarliest,
      latest: row.publicLatest,
      basis: row.publicBasis,
      note: row.publicNote,
    }),
    recordedAt: row.recordedAt,
    ...toParts(row, catalogue),
  };
}

function toParts(
  row: StatementRow,
  { parties, articles, approvals, deadlines, positions }: Catalogue,
) {
  return {
    parties: row.parties.map(({ partyId }) => requireRow(parties, partyId)),
    citations: row.citations.map(({ articleId, ...citation }) => ({
      article: requireRow(articles, articleId),
      ...citation,
    })),
    bidMoves: row.bidChanges.map(({ bidderId, stage }) => ({
      bidder: requireRow(parties, bidderId).slug,
      stage: oneOf(BID_STAGES, stage),
    })),
    approvalMoves: row.approvalChanges.map(({ approvalId, stage }) => ({
      approval: requireRow(approvals, approvalId).slug,
      stage: oneOf(APPROVAL_STAGES, stage),
    })),
    deadlineMoves: row.deadlineChanges.map(({ deadlineId, action, due }) => ({
      deadline: requireRow(deadlines, deadlineId).slug,
      action: oneOf(DEADLINE_ACTIONS, action),
      due,
    })),
    positions: row.positions.map(({ positionId }) => requireRow(positions, positionId)),
  };
}

function toSpeaker(row: StatementRow, { parties }: Catalogue): Speaker {
  if (row.speakerId !== null) return { type: "party", party: requireRow(parties, row.speakerId) };
  return { type: "described", description: row.speakerDescription ?? "" };
}

function toOrigin(row: StatementRow, { parties, articles }: Catalogue): Origin {
  if (row.originPartyId !== null)
    return { type: "party", party: requireRow(parties, row.originPartyId) };
  if (row.originArticleId === null) throw new Error(`Statement ${row.slug} has no origin`);
  return { type: "article", article: requireRow(articles, row.originArticleId) };
}
