-- The index counts what it holds exactly: how many statements and words there are, which ranks (bm25)
-- and the vocabulary are made from. With "contentless_delete" both only grow; so a statement's texts are
-- taken out as they were ('delete', before a change) and put in as they are (after it).

DROP TRIGGER "StatementSearch_statement_update";
DROP TRIGGER "StatementSearch_statement_delete";
DROP TRIGGER "StatementSearch_citation_insert";
DROP TRIGGER "StatementSearch_citation_update";
DROP TRIGGER "StatementSearch_citation_delete";
DROP TRIGGER "StatementSearch_party_insert";
DROP TRIGGER "StatementSearch_party_update";
DROP TRIGGER "StatementSearch_party_delete";
DROP TRIGGER "StatementSearch_article_update";
DROP TABLE "StatementSearchWord";
DROP TABLE "StatementSearch";

CREATE VIRTUAL TABLE "StatementSearch" USING fts5(
    "headline", "summary", "quotations", "speaker", "articles", "parties",
    content = '', tokenize = "unicode61 remove_diacritics 2", prefix = '3 4'
);

-- The index's own words, from which misspelt ones are mended.
CREATE VIRTUAL TABLE "StatementSearchWord" USING fts5vocab("StatementSearch", 'col');

-- What is taken out is found by the id.
CREATE TRIGGER "StatementSearch_fixed_id" BEFORE UPDATE OF "id" ON "Statement" WHEN NEW."id" <> OLD."id"
BEGIN
  SELECT RAISE(ABORT, 'A statement keeps its id');
END;

CREATE TRIGGER "StatementSearch_statement_update_before" BEFORE UPDATE OF "headline", "summary", "speakerId", "speakerDescription", "originPartyId", "originArticleId" ON "Statement"
BEGIN
  INSERT INTO "StatementSearch" ("StatementSearch", "rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT 'delete', "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = OLD."id";
END;
CREATE TRIGGER "StatementSearch_statement_update_after" AFTER UPDATE OF "headline", "summary", "speakerId", "speakerDescription", "originPartyId", "originArticleId" ON "Statement"
BEGIN
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = NEW."id";
END;

-- What belongs to a statement is deleted after it, and finds it gone.
CREATE TRIGGER "StatementSearch_statement_delete_before" BEFORE DELETE ON "Statement"
BEGIN
  INSERT INTO "StatementSearch" ("StatementSearch", "rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT 'delete', "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = OLD."id";
END;

CREATE TRIGGER "StatementSearch_citation_insert_before" BEFORE INSERT ON "Citation"
BEGIN
  INSERT INTO "StatementSearch" ("StatementSearch", "rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT 'delete', "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = NEW."statementId";
END;
CREATE TRIGGER "StatementSearch_citation_insert_after" AFTER INSERT ON "Citation"
BEGIN
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = NEW."statementId";
END;

CREATE TRIGGER "StatementSearch_citation_update_before" BEFORE UPDATE OF "statementId", "articleId", "quote", "translation" ON "Citation"
BEGIN
  INSERT INTO "StatementSearch" ("StatementSearch", "rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT 'delete', "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" IN (OLD."statementId", NEW."statementId");
END;
CREATE TRIGGER "StatementSearch_citation_update_after" AFTER UPDATE OF "statementId", "articleId", "quote", "translation" ON "Citation"
BEGIN
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" IN (OLD."statementId", NEW."statementId");
END;

CREATE TRIGGER "StatementSearch_citation_delete_before" BEFORE DELETE ON "Citation"
BEGIN
  INSERT INTO "StatementSearch" ("StatementSearch", "rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT 'delete', "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = OLD."statementId";
END;
CREATE TRIGGER "StatementSearch_citation_delete_after" AFTER DELETE ON "Citation"
BEGIN
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = OLD."statementId";
END;

CREATE TRIGGER "StatementSearch_party_insert_before" BEFORE INSERT ON "StatementParty"
BEGIN
  INSERT INTO "StatementSearch" ("StatementSearch", "rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT 'delete', "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = NEW."statementId";
END;
CREATE TRIGGER "StatementSearch_party_insert_after" AFTER INSERT ON "StatementParty"
BEGIN
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = NEW."statementId";
END;

CREATE TRIGGER "StatementSearch_party_update_before" BEFORE UPDATE ON "StatementParty"
BEGIN
  INSERT INTO "StatementSearch" ("StatementSearch", "rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT 'delete', "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" IN (OLD."statementId", NEW."statementId");
END;
CREATE TRIGGER "StatementSearch_party_update_after" AFTER UPDATE ON "StatementParty"
BEGIN
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" IN (OLD."statementId", NEW."statementId");
END;

CREATE TRIGGER "StatementSearch_party_delete_before" BEFORE DELETE ON "StatementParty"
BEGIN
  INSERT INTO "StatementSearch" ("StatementSearch", "rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT 'delete', "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = OLD."statementId";
END;
CREATE TRIGGER "StatementSearch_party_delete_after" AFTER DELETE ON "StatementParty"
BEGIN
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" = OLD."statementId";
END;

CREATE TRIGGER "StatementSearch_article_update_before" BEFORE UPDATE OF "headline", "publisher" ON "Article"
WHEN NEW."headline" <> OLD."headline" OR NEW."publisher" IS NOT OLD."publisher"
BEGIN
  INSERT INTO "StatementSearch" ("StatementSearch", "rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT 'delete', "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" IN (
      SELECT "statementId" FROM "Citation" WHERE "articleId" = NEW."id"
      UNION SELECT "id" FROM "Statement" WHERE "originArticleId" = NEW."id");
END;
CREATE TRIGGER "StatementSearch_article_update_after" AFTER UPDATE OF "headline", "publisher" ON "Article"
WHEN NEW."headline" <> OLD."headline" OR NEW."publisher" IS NOT OLD."publisher"
BEGIN
  INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
    SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" WHERE "id" IN (
      SELECT "statementId" FROM "Citation" WHERE "articleId" = NEW."id"
      UNION SELECT "id" FROM "Statement" WHERE "originArticleId" = NEW."id");
END;

INSERT INTO "StatementSearch" ("rowid", "headline", "summary", "quotations", "speaker", "articles", "parties")
SELECT "id", "headline", "summary", "quotations", "speaker", "articles", "parties" FROM "StatementSearchText" ORDER BY "id";
