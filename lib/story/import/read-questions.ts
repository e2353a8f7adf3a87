import type { Accounts, AskedOfDeadline } from "@/lib/domain/board/question";
import type { Position, Prisma, Question } from "@/lib/db/generated/client";
import type { About, FormOf } from "./forms";
import { groupBy } from "./group-by";
import { fromColumns } from "./identity-form";
import { slugFor, type Slugs } from "./read-slugs";

type Reading = { tx: Prisma.TransactionClient; slugs: Slugs };

export async function readQuestions({ tx, slugs }: Reading): Promise<FormOf["questions"][]> {
  const questions = await tx.question.findMany();
  const positions = await tx.position.findMany({ orderBy: { rank: "asc" } });
  const byQuestion = groupBy(positions, ({ questionId }) => questionId);
  return questions.map((question) => ({
    slug: question.slug,
    title: question.title,
    description: question.description,
    about: toAbout({ question, slugs }),
    accounts: question.accounts as Accounts,
    asks: question.asks as AskedOfDeadline | null,
    positions: (byQuestion.get(question.id) ?? []).map(toPositionForm),
    withdrawn: fromColumns(question),
    renamed: slugs.formerOf("questions", question.slug),
  }));
}

/** Closed lists are CHECK constraints: what the database holds is one of their words. */
function toPositionForm({ slug, answer, isUnknown }: Position) {
  return { slug, answer, unknown: isUnknown ? (true as const) : null };
}

function toAbout({ question, slugs }: { question: Question; slugs: Slugs }): About | null {
  const { aboutBidderId, aboutApprovalId, aboutDeadlineId } = question;
  if (aboutBidderId !== null) return { bidder: slugFor(slugs.parties, aboutBidderId) };
  if (aboutApprovalId !== null) return { approval: slugFor(slugs.approvals, aboutApprovalId) };
  return aboutDeadlineId === null ? null : { deadline: slugFor(slugs.deadlines, aboutDeadlineId) };
}
