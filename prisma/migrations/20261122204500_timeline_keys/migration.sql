-- The same triggers, with the keys of one statement looked up by its number: a subquery that only
-- compares with the row of an outer query reads the whole view again for each row that is written.

DROP TRIGGER "TimelinePosting_statement_insert";
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

DROP TRIGGER "TimelinePosting_statement_update";
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

DROP TRIGGER "TimelinePosting_party_insert";
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

DROP TRIGGER "TimelinePosting_party_update";
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

DROP TRIGGER "TimelinePosting_party_delete";
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
