import type { Prisma } from "@/lib/db/generated/client";
import type { Change, Changes } from "./changes";
import { approvalRow, articleRow, deadlineRow, partyRow, questionRow } from "./context-rows";
import { insertRows } from "./insert-rows";
import type { Advance } from "./progress";
import { idFor, readContextIds, readPartyIds } from "./row-ids";

type Writing = { tx: Prisma.TransactionClient; changes: Changes };

/** Writes everything that statements refer to, each collection before those that name it. */
export async function writeContext({
  tx,
  changes,
  advance,
}: Writing & { advance: Advance }): Promise<void> {
  await writeStory({ tx, changes });
  await writeArticles({ tx, changes });
  await writeParties({ tx, changes });
  await writeApprovals({ tx, changes });
  await writeDeadlines({ tx, changes });
  await writeQuestions({ tx, changes });
  const { story, articles, parties, approvals, deadlines, questions } = changes;
  for (const { added, changed } of [story, articles, parties, approvals, deadlines, questions])
    advance(added.length + changed.length);
}

async function writeStory({ tx, changes }: Writing): Promise<void> {
  for (const { form } of [...changes.story.added, ...changes.story.changed])
    await tx.story.upsert({ where: { id: 1 }, create: { id: 1, ...form }, update: form });
}

async function writeArticles({ tx, changes }: Writing): Promise<void> {
  const { added, changed } = changes.articles;
  await insertRows({ tx, table: "Article", rows: added.map(({ form }) => articleRow(form)) });
  for (const { key, form } of changed)
    await tx.article.update({ where: { slug: key }, data: articleRow(form) });
}

async function writeParties({ tx, changes }: Writing): Promise<void> {
  const { added, changed } = changes.parties;
  await insertRows({ tx, table: "Party", rows: added.map(({ form }) => partyRow(form)) });
  for (const { key, form } of changed)
    await tx.party.update({ where: { slug: key }, data: partyRow(form) });
  await writeFormerNames({ tx, changes: [...added, ...changed] });
}

async function writeFormerNames(args: {
  tx: Writing["tx"];
  changes: Change<"parties">[];
}): Promise<void> {
  const { tx, changes } = args;
  const ids = await readPartyIds(tx);
  await tx.formerName.deleteMany({ where: { party: { slug: { in: changedKeys(changes) } } } });
  const rows = changes.flatMap(({ key, form }) =>
    form.formerNames.map((former) => ({ ...former, partyId: idFor(ids, key) })),
  );
  await insertRows({ tx, table: "FormerName", rows });
}

function changedKeys(changes: Change<"parties">[]): string[] {
  return changes.filter(({ before }) => before !== null).map(({ key }) => key);
}

async function writeApprovals({ tx, changes }: Writing): Promise<void> {
  const { added, changed } = changes.approvals;
  const ids = await readContextIds(tx);
  const rows = added.map(({ form }) => approvalRow(form, ids));
  await insertRows({ tx, table: "Approval", rows });
  for (const { key, form } of changed)
    await tx.approval.update({ where: { slug: key }, data: approvalRow(form, ids) });
}

async function writeDeadlines({ tx, changes }: Writing): Promise<void> {
  const { added, changed } = changes.deadlines;
  const ids = await readContextIds(tx);
  const rows = added.map(({ form }) => deadlineRow(form, ids));
  await insertRows({ tx, table: "Deadline", rows });
  for (const { key, form } of changed)
    await tx.deadline.update({ where: { slug: key }, data: deadlineRow(form, ids) });
}

async function writeQuestions({ tx, changes }: Writing): Promise<void> {
  const { added, changed } = changes.questions;
  const ids = await readContextIds(tx);
  const rows = added.map(({ form }) => questionRow(form, ids));
  await insertRows({ tx, table: "Question", rows });
  for (const { key, form } of changed)
    await tx.question.update({ where: { slug: key }, data: questionRow(form, ids) });
  await writePositions({ tx, changes: [...added, ...changed] });
}

/** Positions keep their rows, on which statements hang; those that went are taken by none. */
async function writePositions(args: {
  tx: Writing["tx"];
  changes: Change<"questions">[];
}): Promise<void> {
  const { tx, changes } = args;
  const { questions } = await readContextIds(tx);
  for (const { key, form } of changes)
    await writePositionsOf({ tx, questionId: idFor(questions, key), positions: form.positions });
}

async function writePositionsOf(args: {
  tx: Writing["tx"];
  questionId: number;
  positions: Change<"questions">["form"]["positions"];
}): Promise<void> {
  const { tx, questionId, positions } = args;
  const kept = positions.map(({ slug }) => slug);
  await tx.position.deleteMany({ where: { questionId, slug: { notIn: kept } } });
  for (const [rank, { slug, answer, unknown }] of positions.entries()) {
    const where = { questionId_slug: { questionId, slug } };
    const update = { answer, rank, isUnknown: unknown === true };
    const create = { questionId, slug, ...update };
    await tx.position.upsert({ where, create, update });
  }
}
