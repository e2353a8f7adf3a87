import Database from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

let file: TemporaryDatabase;
let database: Database.Database;

beforeAll(async () => {
  file = await temporaryDatabase("prisma/story");
  database = new Database(file.path);
});
afterAll(async () => {
  database.close();
  await file.remove();
});
beforeEach(() => {
  if (database.inTransaction) database.exec("ROLLBACK");
});

/** Tries a change inside a transaction that is always taken back. */
function attempt(sql: string): void {
  database.exec("BEGIN");
  try {
    database.exec(sql);
    database.pragma("foreign_key_check");
  } finally {
    database.exec("ROLLBACK");
  }
}

const STATEMENT = (slug: string) =>
  `UPDATE "Statement" SET ${slug} WHERE "slug" = 'bytedance-declined-microsoft'`;

describe("the database itself refuses", () => {
  it.each([
    ["a second story", `INSERT INTO "Story" VALUES (2, 'x', 'x', 'x', 'UTC', 'en')`],
    ["a slug twice", `UPDATE "Party" SET "slug" = 'oracle' WHERE "slug" = 'walmart'`],
    ["a slug with capitals", `UPDATE "Party" SET "slug" = 'Oracle' WHERE "slug" = 'oracle'`],
    ["an unknown role", `UPDATE "Party" SET "role" = 'buyer' WHERE "slug" = 'oracle'`],
    [
      "a regulator without jurisdiction",
      `UPDATE "Party" SET "jurisdiction" = NULL WHERE "slug" = 'cfius'`,
    ],
    [
      "a bidder with bids who turns official",
      `UPDATE "Party" SET "role" = 'official' WHERE "slug" = 'oracle'`,
    ],
    ["an unknown kind", STATEMENT(`"kind" = 'rumour'`)],
    ["an unknown attribution", STATEMENT(`"attribution" = 'hearsay'`)],
    ["two speakers", STATEMENT(`"speakerDescription" = 'somebody'`)],
    ["no speaker", STATEMENT(`"speakerId" = NULL`)],
    ["no origin", STATEMENT(`"originPartyId" = NULL`)],
    ["two origins", STATEMENT(`"originArticleId" = (SELECT min("id") FROM "Article")`)],
    ["a malformed day", STATEMENT(`"occurredLatest" = '13 Sep'`)],
    ["a span that ends before it starts", STATEMENT(`"occurredLatest" = '2020-09-12'`)],
    ["an inferred date without a reason", STATEMENT(`"occurredNote" = NULL`)],
    ["an unknown basis", STATEMENT(`"publicBasis" = 'guessed'`)],
    ["a withdrawal without a reason", STATEMENT(`"withdrawnAt" = '2026-01-01'`)],
    ["a reason without a withdrawal", STATEMENT(`"withdrawnWhy" = 'because'`)],
    [
      "a withdrawal with an empty reason",
      STATEMENT(`"withdrawnAt" = '2026-01-01', "withdrawnWhy" = ''`),
    ],
    ["a dangling speaker", STATEMENT(`"speakerId" = 999`)],
    ["paragraph 0", `UPDATE "Citation" SET "paragraph" = 0 WHERE "id" = 1`],
    ["an empty quotation", `UPDATE "Citation" SET "quote" = '' WHERE "id" = 1`],
    [
      "the same citation twice",
      `INSERT INTO "Citation" ("statementId", "articleId", "paragraph") SELECT "statementId", "articleId", "paragraph" FROM "Citation" LIMIT 1`,
    ],
    ["an unknown bid stage", `UPDATE "BidChange" SET "stage" = 'winning'`],
    [
      "a bid change of a regulator",
      `UPDATE "BidChange" SET "bidderId" = (SELECT "id" FROM "Party" WHERE "slug" = 'cfius')`,
    ],
    [
      "two stages for one bidder by one statement",
      `INSERT INTO "BidChange" ("statementId", "bidderId", "stage") SELECT "statementId", "bidderId", 'chosen' FROM "BidChange" LIMIT 1`,
    ],
    ["an unknown approval stage", `UPDATE "ApprovalChange" SET "stage" = 'likely'`],
    [
      "an approval decided by a bidder",
      `UPDATE "Approval" SET "regulatorId" = (SELECT "id" FROM "Party" WHERE "slug" = 'oracle')`,
    ],
    ["an unknown deadline action", `UPDATE "DeadlineChange" SET "action" = 'moves'`],
    ["a deadline set without a due date", `UPDATE "DeadlineChange" SET "due" = NULL`],
    ["a lifted deadline with a due date", `UPDATE "DeadlineChange" SET "action" = 'lifts'`],
    ["a malformed due date", `UPDATE "DeadlineChange" SET "due" = 'Tuesday'`],
    [
      "a deadline set by an outlet",
      `UPDATE "Deadline" SET "setById" = (SELECT "id" FROM "Party" WHERE "slug" = 'reuters')`,
    ],
    [
      "a question about two things",
      `UPDATE "Question" SET "aboutApprovalId" = 1 WHERE "slug" = 'sale-to-oracle'`,
    ],
    [
      "a question about an outlet as a bidder",
      `UPDATE "Question" SET "aboutBidderId" = (SELECT "id" FROM "Party" WHERE "slug" = 'reuters') WHERE "slug" = 'user-data'`,
    ],
    [
      "two sides taken by one statement",
      `INSERT INTO "PositionStatement" SELECT ps."statementId", ps."questionId", p."id" FROM "PositionStatement" ps JOIN "Position" p ON p."questionId" = ps."questionId" AND p."id" <> ps."positionId" LIMIT 1`,
    ],
    [
      "a position of another question",
      `UPDATE "PositionStatement" SET "positionId" = (SELECT "id" FROM "Position" WHERE "questionId" <> "PositionStatement"."questionId" LIMIT 1)`,
    ],
    ["the removal of a party that speaks", `DELETE FROM "Party" WHERE "slug" = 'microsoft'`],
    ["the removal of a cited article", `DELETE FROM "Article" WHERE "id" = 1`],
    ["a changed revision", `UPDATE "Revision" SET "key" = 'x'`],
    ["a deleted revision", `DELETE FROM "Revision"`],
    [
      "an unknown revision action",
      `INSERT INTO "Revision" ("recordedAt", "action", "collection", "key", "after") VALUES (0, 'edited', 'parties', 'x', '{}')`,
    ],
  ])("%s", (_, sql) => {
    expect(() => attempt(sql)).toThrow(/constraint failed|must be|never/i);
  });

  it("but takes a change that keeps the rules", () => {
    expect(() => attempt(STATEMENT(`"kind" = 'report'`))).not.toThrow();
  });
});

it("has an index for the order of the timeline and for each facet", () => {
  const plan = (sql: string) =>
    database
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join("; ");
  expect(
    plan(
      `SELECT * FROM "Statement" ORDER BY "occurredLatest" DESC, "occurredEarliest" DESC, "slug" DESC`,
    ),
  ).toMatch(/USING INDEX Statement_occurredLatest/);
  expect(
    plan(
      `SELECT * FROM "Statement" WHERE "kind" = 'report' ORDER BY "occurredLatest", "occurredEarliest", "slug"`,
    ),
  ).toMatch(/USING INDEX Statement_kind/);
  expect(plan(`SELECT * FROM "StatementParty" WHERE "partyId" = 1`)).toMatch(
    /USING COVERING INDEX StatementParty_partyId/,
  );
  expect(plan(`SELECT * FROM "Citation" WHERE "articleId" = 1`)).toMatch(
    /USING INDEX Citation_articleId/,
  );
  expect(plan(`SELECT * FROM "Statement" WHERE "originPartyId" = 1`)).toMatch(
    /USING INDEX Statement_originPartyId/,
  );
  expect(plan(`SELECT * FROM "Statement" WHERE "publicLatest" <= '2020-09-14'`)).toMatch(
    /USING INDEX Statement_publicLatest/,
  );
});
