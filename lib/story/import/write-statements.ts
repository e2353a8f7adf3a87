import type { Prisma } from "@/lib/db/generated/client";
import type { Change, Changes } from "./changes";
import { insertRows, toStoredInstant } from "./insert-rows";
import { type ContextIds, idFor, readContextIds, readStatementIds } from "./row-ids";
import type { Advance } from "./progress";
import { citationRow, STATEMENT_CHILDREN, statementRow } from "./statement-rows";

type Tx = Prisma.TransactionClient;
type Writing = { tx: Tx; changes: Changes; recordedAt: Date; advance: Advance };

/** Keeps the lists of rows that wait to be inserted short. */
const STATEMENTS_PER_BATCH = 2_000;

/** Writes statements and what belongs to them; everything they refer to is there already. */
export async function writeStatements({
  tx,
  changes,
  recordedAt,
  advance,
}: Writing): Promise<void> {
  const { added, changed } = changes.statements;
  const ids = await readContextIds(tx);
  for (const batch of inBatches(added)) {
    const stored = { recordedAt: toStoredInstant(recordedAt) };
    const rows = batch.map(({ form }) => ({ ...statementRow(form, ids), ...stored }));
    await insertRows({ tx, table: "Statement", rows });
  }
  for (const { key, form } of changed)
    await tx.statement.update({ where: { slug: key }, data: statementRow(form, ids) });
  const statementIds = await readStatementIds(tx);
  await clearChildren({ tx, statementIds: changed.map(({ key }) => idFor(statementIds, key)) });
  for (const batch of inBatches([...added, ...changed])) {
    await insertChildren({ tx, batch, ids, statementIds });
    advance(batch.length);
  }
  await writeCitations({ tx, changes, ids, statementIds, advance });
}

type StatementIds = ReadonlyMap<string, number>;

async function clearChildren(args: { tx: Tx; statementIds: number[] }): Promise<void> {
  for (const batch of inBatches(args.statementIds))
    for (const table of Object.keys(STATEMENT_CHILDREN))
      await args.tx.$executeRawUnsafe(
        `DELETE FROM "${table}" WHERE "statementId" IN (SELECT "value" FROM json_each(?))`,
        JSON.stringify(batch),
      );
}

async function insertChildren(args: {
  tx: Tx;
  batch: Change<"statements">[];
  ids: ContextIds;
  statementIds: StatementIds;
}): Promise<void> {
  const { tx, batch, ids, statementIds } = args;
  for (const [table, toRows] of Object.entries(STATEMENT_CHILDREN)) {
    const rows = batch.flatMap(({ key, form }) =>
      toRows({ form, statementId: idFor(statementIds, key), ids }),
    );
    await insertRows({ tx, table, rows });
  }
}

async function writeCitations(args: {
  tx: Tx;
  changes: Changes;
  ids: ContextIds;
  statementIds: StatementIds;
  advance: Advance;
}): Promise<void> {
  const { tx, changes, ids, statementIds, advance } = args;
  const { added, changed } = changes.citations;
  for (const { form } of changed) await clearCitations({ ...args, form });
  for (const batch of inBatches([...added, ...changed])) {
    const rows = batch.flatMap((change) =>
      change.form.map((form) =>
        citationRow({ form, statementId: idFor(statementIds, form.statement), ids }),
      ),
    );
    await insertRows({ tx, table: "Citation", rows });
    advance(batch.length);
  }
}

async function clearCitations(args: {
  tx: Tx;
  form: Change<"citations">["form"];
  ids: ContextIds;
  statementIds: StatementIds;
}): Promise<void> {
  const [first] = args.form;
  if (first === undefined) return;
  const statementId = idFor(args.statementIds, first.statement);
  const articleId = idFor(args.ids.articles, first.article);
  await args.tx.citation.deleteMany({ where: { statementId, articleId } });
}

function* inBatches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += STATEMENTS_PER_BATCH)
    yield items.slice(start, start + STATEMENTS_PER_BATCH);
}
