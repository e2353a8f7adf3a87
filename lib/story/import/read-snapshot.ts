import type { Prisma } from "@/lib/db/generated/client";
import { COLLECTIONS } from "../collections";
import { canonicalJson } from "./canonical-json";
import type { FormOf } from "./forms";
import { readApprovals, readArticles, readDeadlines, readParties, readStory } from "./read-context";
import { readQuestions } from "./read-questions";
import { readSlugs } from "./read-slugs";
import { readStatementPages } from "./read-statements";
import type { Snapshot } from "./snapshot";
import { groupCitations } from "./wanted-forms";

/** Every record of the database as canonical text. The transaction makes it one moment's picture. */
export async function readSnapshot(tx: Prisma.TransactionClient): Promise<Snapshot> {
  const slugs = await readSlugs(tx);
  const snapshot = emptySnapshot();
  addAll(snapshot.story, await readStory(tx));
  addAll(snapshot.articles, await readArticles({ tx, slugs }));
  addAll(snapshot.parties, await readParties({ tx, slugs }));
  addAll(snapshot.approvals, await readApprovals({ tx, slugs }));
  addAll(snapshot.deadlines, await readDeadlines({ tx, slugs }));
  addAll(snapshot.questions, await readQuestions({ tx, slugs }));
  for await (const { statements, citations } of readStatementPages({ tx, slugs })) {
    addAll(snapshot.statements, statements);
    for (const [key, group] of groupCitations(citations))
      snapshot.citations.set(key, canonicalJson(group satisfies FormOf["citations"]));
  }
  return snapshot;
}

function emptySnapshot(): Snapshot {
  const entries = COLLECTIONS.map((name) => [name, new Map<string, string>()] as const);
  return Object.fromEntries(entries) as Snapshot;
}

function addAll(texts: Map<string, string>, forms: { slug: string }[]): void {
  for (const form of forms) texts.set(form.slug, canonicalJson(form));
}
