-- The timeline by facet: under each value of a facet, its statements in the order of the timeline, with
-- all that filters and counts ask of them, so that a page or a count reads one stretch of one table.
-- A key is 0 for every statement, else 16 x id + 1 for a party it concerns, + 2 for a party and + 3 for
-- an article it originates from, + 4 for its kind (1 to 5). Withdrawn statements are not in it.
CREATE VIEW "TimelineFacet" AS
SELECT s."id" AS "statementId", 16 * CASE s."kind" WHEN 'announcement' THEN 1 WHEN 'report' THEN 2 WHEN 'action' THEN 3 WHEN 'allegation' THEN 4 WHEN 'denial' THEN 5 END + 4 AS "key" FROM "Statement" s
UNION ALL SELECT "statementId", 16 * "partyId" + 1 FROM "StatementParty"
UNION ALL SELECT "id", 16 * "originPartyId" + 2 FROM "Statement" WHERE "originPartyId" IS NOT NULL
UNION ALL SELECT "id", 16 * "originArticleId" + 3 FROM "Statement" WHERE "originArticleId" IS NOT NULL;

-- "facets" holds every key of the statement between commas: ,20,17,34,
CREATE TABLE "TimelinePosting" (
    "key" INTEGER NOT NULL,
    "occurredLatest" TEXT NOT NULL,
    "occurredEarliest" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "publicLatest" TEXT NOT NULL,
    "statementId" INTEGER NOT NULL,
    "isImprecise" INTEGER NOT NULL,
    "facets" TEXT NOT NULL,
    PRIMARY KEY ("key", "occurredLatest", "occurredEarliest", "slug")
) WITHOUT ROWID;

-- What was public before the last day it may have happened on: few, and out of step with the order.
CREATE INDEX "TimelinePosting_early" ON "TimelinePosting"
    ("key", "occurredLatest", "occurredEarliest", "slug", "publicLatest", "statementId", "isImprecise", "facets")
    WHERE "publicLatest" < "occurredLatest";

-- From a statement that a search found to its place.
CREATE INDEX "TimelinePosting_statement" ON "TimelinePosting"
    ("statementId", "occurredLatest", "occurredEarliest", "slug", "publicLatest", "isImprecise", "facets")
    WHERE "key" = 0;

-- How many statements of each key became public on each day.
CREATE TABLE "TimelineDay" (
    "key" INTEGER NOT NULL,
    "publicLatest" TEXT NOT NULL,
    "statements" INTEGER NOT NULL,
    PRIMARY KEY ("key", "publicLatest")
) WITHOUT ROWID;

CREATE TRIGGER "TimelineDay_posting_insert" AFTER INSERT ON "TimelinePosting"
BEGIN
  INSERT INTO "TimelineDay" ("key", "publicLatest", "statements") VALUES (NEW."key", NEW."publicLatest", 1)
    ON CONFLICT ("key", "publicLatest") DO UPDATE SET "statements" = "statements" + 1;
END;
CREATE TRIGGER "TimelineDay_posting_delete" AFTER DELETE ON "TimelinePosting"
BEGIN
  UPDATE "TimelineDay" SET "statements" = "statements" - 1
    WHERE "key" = OLD."key" AND "publicLatest" = OLD."publicLatest";
  DELETE FROM "TimelineDay"
    WHERE "key" = OLD."key" AND "publicLatest" = OLD."publicLatest" AND "statements" = 0;
END;

-- Kept in step by triggers: whatever moves a statement takes its postings away and writes them anew. The
-- keys of a statement are looked up by its number: compared with the row of the outer query, the view
-- would be read whole again for each row that is written.
CREATE TRIGGER "TimelinePosting_statement_insert" AFTER INSERT ON "Statement"
BEGIN
  INSERT INTO "TimelinePosting"
    ("key", "occurredLatest", "occurredEarliest", "slug", "publicLatest", "statementId", "isImprecise", "facets")
    SELECT k."key", s."occurredLatest", s."occurredEarliest", s."slug", s."publicLatest", s."id",
      s."occurredOn" <> s."occurredLatest",
      ',' || (SELECT group_concat("key") FROM "TimelineFacet" WHERE "statementId" = NEW."id") || ','
    FROM "Statement" s,
      (SELECT 0 AS "key" UNION SELECT "key" FROM "TimelineFacet" WHERE "statementId" = NEW."id") k
    WHERE s."id" = NEW."id" AND s."withdrawnAt" IS NULL;
END;
CREATE TRIGGER "TimelinePosting_statement_update" AFTER UPDATE OF "id", "slug", "kind", "originPartyId", "originArticleId", "occurredOn", "occurredEarliest", "occurredLatest", "publicLatest", "withdrawnAt" ON "Statement"
BEGIN
  DELETE FROM "TimelinePosting"
    WHERE "occurredLatest" = OLD."occurredLatest" AND "occurredEarliest" = OLD."occurredEarliest" AND "slug" = OLD."slug"
      AND "key" IN (
        SELECT e."value" FROM "TimelinePosting" t, json_each('[0' || rtrim(t."facets", ',') || ']') e
        WHERE t."key" = 0 AND t."occurredLatest" = OLD."occurredLatest" AND t."occurredEarliest" = OLD."occurredEarliest" AND t."slug" = OLD."slug");
  INSERT INTO "TimelinePosting"
    ("key", "occurredLatest", "occurredEarliest", "slug", "publicLatest", "statementId", "isImprecise", "facets")
    SELECT k."key", s."occurredLatest", s."occurredEarliest", s."slug", s."publicLatest", s."id",
      s."occurredOn" <> s."occurredLatest",
      ',' || (SELECT group_concat("key") FROM "TimelineFacet" WHERE "statementId" = NEW."id") || ','
    FROM "Statement" s,
      (SELECT 0 AS "key" UNION SELECT "key" FROM "TimelineFacet" WHERE "statementId" = NEW."id") k
    WHERE s."id" = NEW."id" AND s."withdrawnAt" IS NULL;
END;
CREATE TRIGGER "TimelinePosting_statement_delete" BEFORE DELETE ON "Statement"
BEGIN
  DELETE FROM "TimelinePosting"
    WHERE "occurredLatest" = OLD."occurredLatest" AND "occurredEarliest" = OLD."occurredEarliest" AND "slug" = OLD."slug"
      AND "key" IN (
        SELECT e."value" FROM "TimelinePosting" t, json_each('[0' || rtrim(t."facets", ',') || ']') e
        WHERE t."key" = 0 AND t."occurredLatest" = OLD."occurredLatest" AND t."occurredEarliest" = OLD."occurredEarliest" AND t."slug" = OLD."slug");
END;
CREATE TRIGGER "TimelinePosting_party_insert" AFTER INSERT ON "StatementParty"
BEGIN
  DELETE FROM "TimelinePosting"
    WHERE "occurredLatest" = (SELECT "occurredLatest" FROM "Statement" WHERE "id" = NEW."statementId") AND "occurredEarliest" = (SELECT "occurredEarliest" FROM "Statement" WHERE "id" = NEW."statementId") AND "slug" = (SELECT "slug" FROM "Statement" WHERE "id" = NEW."statementId")
      AND "key" IN (
        SELECT e."value" FROM "TimelinePosting" t, json_each('[0' || rtrim(t."facets", ',') || ']') e
        WHERE t."key" = 0 AND t."occurredLatest" = (SELECT "occurredLatest" FROM "Statement" WHERE "id" = NEW."statementId") AND t."occurredEarliest" = (SELECT "occurredEarliest" FROM "Statement" WHERE "id" = NEW."statementId") AND t."slug" = (SELECT "slug" FROM "Statement" WHERE "id" = NEW."statementId"));
  INSERT INTO "TimelinePosting"
    ("key", "occurredLatest", "occurredEarliest", "slug", "publicLatest", "statementId", "isImprecise", "facets")
    SELECT k."key", s."occurredLatest", s."occurredEarliest", s."slug", s."publicLatest", s."id",
      s."occurredOn" <> s."occurredLatest",
      ',' || (SELECT group_concat("key") FROM "TimelineFacet" WHERE "statementId" = NEW."statementId") || ','
    FROM "Statement" s,
      (SELECT 0 AS "key" UNION SELECT "key" FROM "TimelineFacet" WHERE "statementId" = NEW."statementId") k
    WHERE s."id" = NEW."statementId" AND s."withdrawnAt" IS NULL;
END;
CREATE TRIGGER "TimelinePosting_party_update" AFTER UPDATE ON "StatementParty"
BEGIN
  DELETE FROM "TimelinePosting"
    WHERE "occurredLatest" = (SELECT "occurredLatest" FROM "Statement" WHERE "id" = OLD."statementId") AND "occurredEarliest" = (SELECT "occurredEarliest" FROM "Statement" WHERE "id" = OLD."statementId") AND "slug" = (SELECT "slug" FROM "Statement" WHERE "id" = OLD."statementId")
      AND "key" IN (
        SELECT e."value" FROM "TimelinePosting" t, json_each('[0' || rtrim(t."facets", ',') || ']') e
        WHERE t."key" = 0 AND t."occurredLatest" = (SELECT "occurredLatest" FROM "Statement" WHERE "id" = OLD."statementId") AND t."occurredEarliest" = (SELECT "occurredEarliest" FROM "Statement" WHERE "id" = OLD."statementId") AND t."slug" = (SELECT "slug" FROM "Statement" WHERE "id" = OLD."statementId"));
  INSERT INTO "TimelinePosting"
    ("key", "occurredLatest", "occurredEarliest", "slug", "publicLatest", "statementId", "isImprecise", "facets")
    SELECT k."key", s."occurredLatest", s."occurredEarliest", s."slug", s."publicLatest", s."id",
      s."occurredOn" <> s."occurredLatest",
      ',' || (SELECT group_concat("key") FROM "TimelineFacet" WHERE "statementId" = OLD."statementId") || ','
    FROM "Statement" s,
      (SELECT 0 AS "key" UNION SELECT "key" FROM "TimelineFacet" WHERE "statementId" = OLD."statementId") k
    WHERE s."id" = OLD."statementId" AND s."withdrawnAt" IS NULL;
  DELETE FROM "TimelinePosting"
    WHERE "occurredLatest" = (SELECT "occurredLatest" FROM "Statement" WHERE "id" = NEW."statementId") AND "occurredEarliest" = (SELECT "occurredEarliest" FROM "Statement" WHERE "id" = NEW."statementId") AND "slug" = (SELECT "slug" FROM "Statement" WHERE "id" = NEW."statementId")
      AND "key" IN (
        SELECT e."value" FROM "TimelinePosting" t, json_each('[0' || rtrim(t."facets", ',') || ']') e
        WHERE t."key" = 0 AND t."occurredLatest" = (SELECT "occurredLatest" FROM "Statement" WHERE "id" = NEW."statementId") AND t."occurredEarliest" = (SELECT "occurredEarliest" FROM "Statement" WHERE "id" = NEW."statementId") AND t."slug" = (SELECT "slug" FROM "Statement" WHERE "id" = NEW."statementId"));
  INSERT INTO "TimelinePosting"
    ("key", "occurredLatest", "occurredEarliest", "slug", "publicLatest", "statementId", "isImprecise", "facets")
    SELECT k."key", s."occurredLatest", s."occurredEarliest", s."slug", s."publicLatest", s."id",
      s."occurredOn" <> s."occurredLatest",
      ',' || (SELECT group_concat("key") FROM "TimelineFacet" WHERE "statementId" = NEW."statementId") || ','
    FROM "Statement" s,
      (SELECT 0 AS "key" UNION SELECT "key" FROM "TimelineFacet" WHERE "statementId" = NEW."statementId") k
    WHERE s."id" = NEW."statementId" AND s."withdrawnAt" IS NULL;
END;
CREATE TRIGGER "TimelinePosting_party_delete" AFTER DELETE ON "StatementParty"
BEGIN
  DELETE FROM "TimelinePosting"
    WHERE "occurredLatest" = (SELECT "occurredLatest" FROM "Statement" WHERE "id" = OLD."statementId") AND "occurredEarliest" = (SELECT "occurredEarliest" FROM "Statement" WHERE "id" = OLD."statementId") AND "slug" = (SELECT "slug" FROM "Statement" WHERE "id" = OLD."statementId")
      AND "key" IN (
        SELECT e."value" FROM "TimelinePosting" t, json_each('[0' || rtrim(t."facets", ',') || ']') e
        WHERE t."key" = 0 AND t."occurredLatest" = (SELECT "occurredLatest" FROM "Statement" WHERE "id" = OLD."statementId") AND t."occurredEarliest" = (SELECT "occurredEarliest" FROM "Statement" WHERE "id" = OLD."statementId") AND t."slug" = (SELECT "slug" FROM "Statement" WHERE "id" = OLD."statementId"));
  INSERT INTO "TimelinePosting"
    ("key", "occurredLatest", "occurredEarliest", "slug", "publicLatest", "statementId", "isImprecise", "facets")
    SELECT k."key", s."occurredLatest", s."occurredEarliest", s."slug", s."publicLatest", s."id",
      s."occurredOn" <> s."occurredLatest",
      ',' || (SELECT group_concat("key") FROM "TimelineFacet" WHERE "statementId" = OLD."statementId") || ','
    FROM "Statement" s,
      (SELECT 0 AS "key" UNION SELECT "key" FROM "TimelineFacet" WHERE "statementId" = OLD."statementId") k
    WHERE s."id" = OLD."statementId" AND s."withdrawnAt" IS NULL;
END;

-- All of it at once: what the command that rebuilds the indexes does too.
INSERT INTO "TimelinePosting"
  ("key", "occurredLatest", "occurredEarliest", "slug", "publicLatest", "statementId", "isImprecise", "facets")
WITH facets AS MATERIALIZED (
  SELECT "statementId", ',' || group_concat("key") || ',' AS "facets" FROM "TimelineFacet" GROUP BY "statementId")
SELECT k."key", s."occurredLatest", s."occurredEarliest", s."slug", s."publicLatest", s."id",
  s."occurredOn" <> s."occurredLatest", f."facets"
FROM (SELECT "id" AS "statementId", 0 AS "key" FROM "Statement" UNION ALL SELECT * FROM "TimelineFacet") k
CROSS JOIN "Statement" s ON s."id" = k."statementId" AND s."withdrawnAt" IS NULL
CROSS JOIN facets f ON f."statementId" = s."id"
ORDER BY 1, 2, 3, 4;

-- The boards are read from the moves.
CREATE INDEX "Statement_withdrawnAt_idx" ON "Statement" ("withdrawnAt") WHERE "withdrawnAt" IS NOT NULL;
