import type { Prisma, Statement } from "@/lib/db/generated/client";
import type { ApprovalStage } from "@/lib/domain/board/approval-stage";
import type { BidStage } from "@/lib/domain/board/bid-stage";
import type { Attribution, DateBasis, DeadlineAction, StatementKind } from "@/lib/domain/statement";
import { compareText } from "../fault";
import type { Move } from "../format/story-file";
import type { CitationForm, StatementForm } from "./forms";
import { groupBy } from "./group-by";
import { fromColumns } from "./identity-form";
import { slugFor, type Slugs } from "./read-slugs";
import { moveKey } from "./statement-form";

type Reading = { tx: Prisma.TransactionClient; slugs: Slugs };
type Page = { statements: StatementForm[]; citations: CitationForm[] };

const ROWS_PER_PAGE = 2_000;

/** All statements, some thousands at a time: whole tables of rows would fill the memory. */
export async function* readStatementPages({ tx, slugs }: Reading): AsyncGenerator<Page> {
  for (let last = 0; ;) {
    const rows = await tx.statement.findMany({
      where: { id: { gt: last } },
      orderBy: { id: "asc" },
      take: ROWS_PER_PAGE,
    });
    const end = rows.at(-1)?.id;
    if (end === undefined) return;
    yield toPage({ rows, children: await readChildren({ tx, first: last + 1, end }), slugs });
    last = end;
  }
}

type Children = Awaited<ReturnType<typeof readChildren>>;

async function readChildren(args: { tx: Reading["tx"]; first: number; end: number }) {
  const { tx, first, end } = args;
  const where = { statementId: { gte: first, lte: end } };
  const of = <Row extends { statementId: number }>(rows: Row[]) =>
    groupBy(rows, ({ statementId }) => statementId);
  return {
    parties: of(await tx.statementParty.findMany({ where })),
    citations: of(await tx.citation.findMany({ where })),
    bids: of(await tx.bidChange.findMany({ where })),
    approvals: of(await tx.approvalChange.findMany({ where })),
    deadlines: of(await tx.deadlineChange.findMany({ where })),
    positions: of(await tx.positionStatement.findMany({ where })),
  };
}

function toPage(args: { rows: Statement[]; children: Children; slugs: Slugs }): Page {
  const { rows, children, slugs } = args;
  return {
    statements: rows.map((row) => toForm({ row, children, slugs })),
    citations: rows.flatMap((row) => toCitations({ row, children, slugs })),
  };
}

type RowArgs = { row: Statement; children: Children; slugs: Slugs };

function toForm({ row, children, slugs }: RowArgs): StatementForm {
  const { slug, headline, summary, occurredOn, occurredNote, publicOn, publicNote } = row;
  const parties = (children.parties.get(row.id) ?? []).map(({ partyId }) => partyId);
  return {
    slug,
    headline,
    summary,
    kind: row.kind as StatementKind,
    attribution: row.attribution as Attribution,
    speaker: row.speakerId === null ? null : slugFor(slugs.parties, row.speakerId),
    speakerDescription: row.speakerDescription,
    origin: originOf({ row, slugs }),
    parties: parties.map((id) => slugFor(slugs.parties, id)).sort(compareText),
    occurredOn,
    occurredBasis: row.occurredBasis as DateBasis,
    occurredNote,
    publicOn,
    publicBasis: row.publicBasis as DateBasis,
    publicNote,
    moves: toMoves({ row, children, slugs }),
    takes: toTakes({ row, children, slugs }),
    withdrawn: fromColumns(row),
    renamed: slugs.formerOf("statements", slug),
  };
}

function originOf({ row, slugs }: Pick<RowArgs, "row" | "slugs">): string {
  const { originPartyId, originArticleId } = row;
  if (originPartyId !== null) return slugFor(slugs.parties, originPartyId);
  if (originArticleId !== null) return slugFor(slugs.articles, originArticleId);
  throw new Error(`The statement ${row.slug} has no origin.`);
}

function toMoves({ row, children, slugs }: RowArgs): Move[] {
  const bids = (children.bids.get(row.id) ?? []).map(({ bidderId, stage }) => {
    return { bidder: slugFor(slugs.parties, bidderId), stage: stage as BidStage };
  });
  const approvals = (children.approvals.get(row.id) ?? []).map(({ approvalId, stage }) => {
    return { approval: slugFor(slugs.approvals, approvalId), stage: stage as ApprovalStage };
  });
  const deadlines = (children.deadlines.get(row.id) ?? []).map(({ deadlineId, action, due }) => ({
    deadline: slugFor(slugs.deadlines, deadlineId),
    action: action as DeadlineAction,
    ...(due === null ? {} : { due }),
  }));
  return [...bids, ...approvals, ...deadlines].sort((a, b) => compareText(moveKey(a), moveKey(b)));
}

function toTakes({ row, children, slugs }: RowArgs): StatementForm["takes"] {
  const takes = (children.positions.get(row.id) ?? []).map(({ questionId, positionId }) => ({
    question: slugFor(slugs.questions, questionId),
    position: slugFor(slugs.positions, positionId),
  }));
  return takes.sort((a, b) => compareText(a.question, b.question));
}

function toCitations({ row, children, slugs }: RowArgs): CitationForm[] {
  return (children.citations.get(row.id) ?? []).map((citation) => ({
    statement: row.slug,
    article: slugFor(slugs.articles, citation.articleId),
    paragraph: citation.paragraph,
    quote: citation.quote,
    translation: citation.translation,
  }));
}
