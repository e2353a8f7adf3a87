import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import type { PageKind } from "@/lib/filters/page-address";
import { STANDING } from "../standing";

/** A page and when what stands on it last changed. */
export type ModifiedPage = { kind: PageKind; slug: string; modified: Date };

/** Statements of one part of the site map; the protocol allows 50,000 addresses in a file. */
export const STATEMENTS_PER_PART = 20_000;

export const listModifiedRecords = () => readModifiedRecords(getDatabase());
export const countStatementPages = () => getDatabase().statement.count({ where: STANDING });
export const listModifiedStatements = (part: number) => readModifiedStatements(getDatabase(), part);

const rowsSchema = z.array(
  z.object({
    kind: z.enum([
      "bidders",
      "regulators",
      "parties",
      "deadlines",
      "questions",
      "articles",
      "statements",
    ]),
    slug: z.string(),
    modified: z.string().transform((text) => new Date(text)),
  }),
);

const PAGE_OF_ROLE = Prisma.sql`CASE p.role WHEN 'bidder' THEN 'bidders' WHEN 'regulator' THEN 'regulators' ELSE 'parties' END`;

/**
 * Every page but those of statements. A page changes with its own record and with each statement on
 * it, and revisions hold every change of either.
 */
export async function readModifiedRecords(database: DatabaseClient): Promise<ModifiedPage[]> {
  const rows: unknown = await database.$queryRaw`
    WITH touched AS (
      SELECT ${PAGE_OF_ROLE} AS kind, p.slug, s.slug AS statement
        FROM Party p JOIN StatementParty sp ON sp.partyId = p.id
        JOIN Statement s ON s.id = sp.statementId
      UNION SELECT ${PAGE_OF_ROLE}, p.slug, s.slug FROM Party p
        JOIN Statement s ON s.originPartyId = p.id OR s.speakerId = p.id
      UNION SELECT 'deadlines', d.slug, s.slug FROM Deadline d
        JOIN DeadlineChange c ON c.deadlineId = d.id JOIN Statement s ON s.id = c.statementId
      UNION SELECT 'questions', q.slug, s.slug FROM Question q
        JOIN PositionStatement t ON t.questionId = q.id JOIN Statement s ON s.id = t.statementId
      UNION SELECT 'articles', a.slug, s.slug FROM Article a
        JOIN Citation c ON c.articleId = a.id JOIN Statement s ON s.id = c.statementId
    ), changes AS (
      SELECT t.kind, t.slug, r.recordedAt FROM touched t
        JOIN Revision r ON r.collection = 'statements' AND r.key = t.statement
      UNION ALL SELECT 'articles', a.slug, r.recordedAt FROM Citation c
        JOIN Article a ON a.id = c.articleId JOIN Statement s ON s.id = c.statementId
        JOIN Revision r ON r.collection = 'citations' AND r.key = s.slug || '/' || a.slug
      UNION ALL SELECT ${PAGE_OF_ROLE}, r.key, r.recordedAt FROM Revision r
        JOIN Party p ON p.slug = r.key
        WHERE r.collection = 'parties'
      UNION ALL SELECT r.collection, r.key, r.recordedAt FROM Revision r
        WHERE r.collection IN ('deadlines', 'questions', 'articles')
    ), standing AS (
      SELECT ${PAGE_OF_ROLE} AS kind, p.slug FROM Party p WHERE p.withdrawnAt IS NULL
      UNION ALL SELECT 'deadlines', slug FROM Deadline WHERE withdrawnAt IS NULL
      UNION ALL SELECT 'questions', slug FROM Question WHERE withdrawnAt IS NULL
      UNION ALL SELECT 'articles', slug FROM Article WHERE withdrawnAt IS NULL
    )
    SELECT c.kind, c.slug, max(c.recordedAt) AS modified FROM changes c
      JOIN standing s ON s.kind = c.kind AND s.slug = c.slug
      GROUP BY c.kind, c.slug ORDER BY c.kind, c.slug`;
  return rowsSchema.parse(rows);
}

/** @param part from 1. */
export async function readModifiedStatements(
  database: DatabaseClient,
  part: number,
): Promise<ModifiedPage[]> {
  const rows: unknown = await database.$queryRaw`
    SELECT 'statements' AS kind, s.slug, max(s.recordedAt,
      coalesce((SELECT max(r.recordedAt) FROM Revision r
        WHERE r.collection = 'statements' AND r.key = s.slug), ''),
      coalesce((SELECT max(r.recordedAt) FROM Citation c JOIN Article a ON a.id = c.articleId
        JOIN Revision r ON r.collection = 'citations' AND r.key = s.slug || '/' || a.slug
        WHERE c.statementId = s.id), '')) AS modified
    FROM Statement s WHERE s.withdrawnAt IS NULL ORDER BY s.id LIMIT ${STATEMENTS_PER_PART}
      OFFSET ${(part - 1) * STATEMENTS_PER_PART}`;
  return rowsSchema.parse(rows);
}
