-- Full-text search over statements: one document a statement, with every text that its entry shows.
-- The index keeps no second copy of the texts (contentless) and is keyed by Statement.id.
-- Letters are compared without case and diacritics; beginnings of three and four letters have an index.
-- Names of parties depend on the day they are read on, so "parties" holds no names but a word for each
-- party that speaks, first carried it or is concerned: party7 for the one with the id 7.
CREATE VIRTUAL TABLE "StatementSearch" USING fts5(
    "headline", "summary", "quotations", "speaker", "articles", "parties",
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2", prefix = '3 4'
);

-- The index's own words, from which misspelt ones are mended.
CREATE VIRTUAL TABLE "StatementSearchWord" USING fts5vocab("StatementSearch", 'col');

-- What is indexed. U+E000, a word of its own that nobody writes, keeps a phrase from running on from
-- one text into the next. A statement is complete, and found, once it has a citation.
CREATE VIEW "StatementSearchText" AS
SELECT
    s."id" AS "id",
    s."headline" AS "headline",
    s."summary" AS "summary",
    (SELECT group_concat(c."quote" || COALESCE(' ' || char(57344) || ' ' || c."translation", ''), ' ' || char(57344) || ' ')
       FROM "Citation" c WHERE c."statementId" = s."id") AS "quotations",
    s."speakerDescription" AS "speaker",
    (SELECT group_concat(a."headline" || COALESCE(' ' || char(57344) || ' ' || a."publisher", ''), ' ' || char(57344) || ' ')
       FROM "Article" a
       WHERE a."id" = s."originArticleId"
          OR a."id" IN (SELECT c."articleId" FROM "Citation" c WHERE c."statementId" = s."id")) AS "articles",
    (SELECT group_concat('party' || p."partyId", ' ')
       FROM (SELECT "partyId" FROM "StatementParty" WHERE "statementId" = s."id"
             UNION SELECT s."speakerId" WHERE s."speakerId" IS NOT NULL
             UNION SELECT s."originPartyId" WHERE s."originPartyId" IS NOT NULL) p) AS "parties"
FROM "Statement" s
WHERE EXISTS (SELECT 1 FROM "Citation" c WHERE c."statementId" = s."id");

-- Kept in step by triggers: whatever changes a text indexes its statements anew.
CREATE TRIGGER "StatementSearch_statement_update" AFTER UPDATE OF "id", "headline", "summary", "speakerId", "speakerDescription", "originPartyId", "originArticleId" ON "Statement"
BEGIN
  DELETE FROM "StatementSearch" WHERE "rowid" = OLD."id";
  DELETE FROM "StatementSearch" WHERE "rowid" = NEW."id";
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = NEW."id";
END;
CREATE TRIGGER "StatementSearch_statement_delete" AFTER DELETE ON "Statement"
BEGIN
  DELETE FROM "StatementSearch" WHERE "rowid" = OLD."id";
END;
CREATE TRIGGER "StatementSearch_citation_insert" AFTER INSERT ON "Citation"
BEGIN
  DELETE FROM "StatementSearch" WHERE "rowid" = NEW."statementId";
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = NEW."statementId";
END;
CREATE TRIGGER "StatementSearch_citation_update" AFTER UPDATE OF "statementId", "articleId", "quote", "translation" ON "Citation"
BEGIN
  DELETE FROM "StatementSearch" WHERE "rowid" = OLD."statementId";
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = OLD."statementId";
  DELETE FROM "StatementSearch" WHERE "rowid" = NEW."statementId";
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = NEW."statementId";
END;
CREATE TRIGGER "StatementSearch_citation_delete" AFTER DELETE ON "Citation"
BEGIN
  DELETE FROM "StatementSearch" WHERE "rowid" = OLD."statementId";
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = OLD."statementId";
END;
CREATE TRIGGER "StatementSearch_party_insert" AFTER INSERT ON "StatementParty"
WHEN EXISTS (SELECT 1 FROM "Citation" WHERE "statementId" = NEW."statementId")
BEGIN
  DELETE FROM "StatementSearch" WHERE "rowid" = NEW."statementId";
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = NEW."statementId";
END;
CREATE TRIGGER "StatementSearch_party_update" AFTER UPDATE ON "StatementParty"
BEGIN
  DELETE FROM "StatementSearch" WHERE "rowid" = OLD."statementId";
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = OLD."statementId";
  DELETE FROM "StatementSearch" WHERE "rowid" = NEW."statementId";
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = NEW."statementId";
END;
CREATE TRIGGER "StatementSearch_party_delete" AFTER DELETE ON "StatementParty"
WHEN EXISTS (SELECT 1 FROM "Citation" WHERE "statementId" = OLD."statementId")
BEGIN
  DELETE FROM "StatementSearch" WHERE "rowid" = OLD."statementId";
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = OLD."statementId";
END;
CREATE TRIGGER "StatementSearch_article_update" AFTER UPDATE OF "headline", "publisher" ON "Article"
WHEN NEW."headline" <> OLD."headline" OR NEW."publisher" IS NOT OLD."publisher"
BEGIN
  DELETE FROM "StatementSearch" WHERE "rowid" IN (SELECT "statementId" FROM "Citation" WHERE "articleId" = NEW."id"
      UNION SELECT "id" FROM "Statement" WHERE "originArticleId" = NEW."id");
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" IN (SELECT "statementId" FROM "Citation" WHERE "articleId" = NEW."id"
      UNION SELECT "id" FROM "Statement" WHERE "originArticleId" = NEW."id") ORDER BY "id";
END;

INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" ORDER BY "id";
