import { daysOf } from "./context-rows";
import type { CitationForm, StatementForm } from "./forms";
import { toColumns } from "./identity-form";
import type { Row } from "./insert-rows";
import { type ContextIds, idFor } from "./row-ids";

/** The columns of a statement that its story file decides; `recordedAt` is not among them. */
export function statementRow(form: StatementForm, ids: ContextIds) {
  const { slug, headline, summary, kind, attribution, speakerDescription } = form;
  const { occurredOn, occurredBasis, occurredNote, publicOn, publicBasis, publicNote } = form;
  const occurred = daysOf(occurredOn);
  const known = daysOf(publicOn);
  return {
    ...{ slug, headline, summary, kind, attribution, speakerDescription },
    speakerId: form.speaker === null ? null : idFor(ids.parties, form.speaker),
    ...originIds(form, ids),
    ...{ occurredOn, occurredBasis, occurredNote, publicOn, publicBasis, publicNote },
    occurredEarliest: occurred.earliest,
    occurredLatest: occurred.latest,
    publicEarliest: known.earliest,
    publicLatest: known.latest,
    ...toColumns(form),
  };
}

function originIds({ origin }: StatementForm, ids: ContextIds) {
  const originPartyId = ids.parties.get(origin) ?? null;
  const originArticleId = originPartyId === null ? idFor(ids.articles, origin) : null;
  return { originPartyId, originArticleId };
}

type Child = { form: StatementForm; statementId: number; ids: ContextIds };

/** The rows that belong to a statement and are written anew when it changes, by table. */
export const STATEMENT_CHILDREN: Readonly<Record<string, (child: Child) => Row[]>> = {
  StatementParty: ({ form, statementId, ids }) =>
    form.parties.map((party) => ({ statementId, partyId: idFor(ids.parties, party) })),

  BidChange: ({ form, statementId, ids }) =>
    form.moves.flatMap((move) =>
      "bidder" in move
        ? [{ statementId, bidderId: idFor(ids.parties, move.bidder), stage: move.stage }]
        : [],
    ),

  ApprovalChange: ({ form, statementId, ids }) =>
    form.moves.flatMap((move) =>
      "approval" in move
        ? [{ statementId, approvalId: idFor(ids.approvals, move.approval), stage: move.stage }]
        : [],
    ),

  DeadlineChange: ({ form, statementId, ids }) =>
    form.moves.flatMap((move) => {
      if (!("deadline" in move)) return [];
      const { deadline, action, due = null } = move;
      return [{ statementId, deadlineId: idFor(ids.deadlines, deadline), action, due }];
    }),

  PositionStatement: ({ form, statementId, ids }) =>
    form.takes.map(({ question, position }) => ({
      statementId,
      questionId: idFor(ids.questions, question),
      positionId: idFor(ids.positions, `${question}/${position}`),
    })),
};

export function citationRow(args: { form: CitationForm; statementId: number; ids: ContextIds }) {
  const { form, statementId, ids } = args;
  const { article, paragraph, quote, translation } = form;
  return { statementId, articleId: idFor(ids.articles, article), paragraph, quote, translation };
}
