-- CreateTable
CREATE TABLE "Story" (
    "id" INTEGER NOT NULL PRIMARY KEY DEFAULT 1,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "Story_single_check" CHECK ("id" = 1),
    CONSTRAINT "Story_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Story_title_check" CHECK ("title" <> '')
);

-- CreateTable
CREATE TABLE "Article" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "publisher" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "publishedOn" TEXT NOT NULL,
    "publishedEarliest" TEXT NOT NULL,
    "publishedLatest" TEXT NOT NULL,
    "publishedBasis" TEXT NOT NULL,
    "publishedNote" TEXT,

    CONSTRAINT "Article_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Article_headline_check" CHECK ("headline" <> ''),
    CONSTRAINT "Article_published_check" CHECK ("publishedEarliest" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "publishedLatest" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "publishedEarliest" <= "publishedLatest" AND "publishedOn" <> ''),
    CONSTRAINT "Article_basis_check" CHECK ("publishedBasis" IN ('stated', 'inferred')),
    CONSTRAINT "Article_inferred_says_why_check" CHECK ("publishedBasis" = 'stated' OR COALESCE("publishedNote", '') <> ''),
    CONSTRAINT "Article_known_end_check" CHECK ("publishedLatest" < '9999-12-31')
);

-- CreateTable
CREATE TABLE "Party" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "jurisdiction" TEXT,
    "description" TEXT NOT NULL,

    CONSTRAINT "Party_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Party_role_check" CHECK ("role" IN ('bidder', 'seller', 'regulator', 'official', 'outlet')),
    CONSTRAINT "Party_name_check" CHECK ("name" <> '' AND "shortName" <> ''),
    CONSTRAINT "Party_jurisdiction_check" CHECK ("role" <> 'regulator' OR COALESCE("jurisdiction", '') <> '')
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "speakerId" INTEGER,
    "speakerDescription" TEXT,
    "originPartyId" INTEGER,
    "originArticleId" INTEGER,
    "occurredOn" TEXT NOT NULL,
    "occurredEarliest" TEXT NOT NULL,
    "occurredLatest" TEXT NOT NULL,
    "occurredBasis" TEXT NOT NULL,
    "occurredNote" TEXT,
    "publicOn" TEXT NOT NULL,
    "publicEarliest" TEXT NOT NULL,
    "publicLatest" TEXT NOT NULL,
    "publicBasis" TEXT NOT NULL,
    "publicNote" TEXT,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Statement_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Statement_originPartyId_fkey" FOREIGN KEY ("originPartyId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Statement_originArticleId_fkey" FOREIGN KEY ("originArticleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,

    CONSTRAINT "Statement_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Statement_headline_check" CHECK ("headline" <> '' AND "summary" <> ''),
    CONSTRAINT "Statement_kind_check" CHECK ("kind" IN ('announcement', 'report', 'action', 'allegation', 'denial')),
    CONSTRAINT "Statement_attribution_check" CHECK ("attribution" IN ('named', 'anonymous', 'document', 'unattributed')),
    CONSTRAINT "Statement_one_speaker_check" CHECK (("speakerId" IS NULL) <> ("speakerDescription" IS NULL)),
    CONSTRAINT "Statement_one_origin_check" CHECK (("originPartyId" IS NULL) <> ("originArticleId" IS NULL)),
    CONSTRAINT "Statement_occurred_check" CHECK ("occurredEarliest" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "occurredLatest" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "occurredEarliest" <= "occurredLatest" AND "occurredOn" <> ''),
    CONSTRAINT "Statement_public_check" CHECK ("publicEarliest" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "publicLatest" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "publicEarliest" <= "publicLatest" AND "publicOn" <> ''),
    CONSTRAINT "Statement_occurred_basis_check" CHECK ("occurredBasis" IN ('stated', 'inferred')),
    CONSTRAINT "Statement_public_basis_check" CHECK ("publicBasis" IN ('stated', 'inferred')),
    CONSTRAINT "Statement_inferred_says_why_check" CHECK (("occurredBasis" = 'stated' OR COALESCE("occurredNote", '') <> '') AND ("publicBasis" = 'stated' OR COALESCE("publicNote", '') <> '')),
    CONSTRAINT "Statement_known_end_check" CHECK ("occurredLatest" < '9999-12-31' AND "publicLatest" < '9999-12-31')
);

-- CreateTable
CREATE TABLE "StatementParty" (
    "statementId" INTEGER NOT NULL,
    "partyId" INTEGER NOT NULL,

    PRIMARY KEY ("statementId", "partyId"),
    CONSTRAINT "StatementParty_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StatementParty_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "statementId" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "quote" TEXT,
    CONSTRAINT "Citation_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,

    CONSTRAINT "Citation_paragraph_check" CHECK ("paragraph" >= 1),
    CONSTRAINT "Citation_quote_check" CHECK ("quote" IS NULL OR "quote" <> '')
);

-- CreateTable
CREATE TABLE "BidChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "statementId" INTEGER NOT NULL,
    "bidderId" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    CONSTRAINT "BidChange_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BidChange_bidderId_fkey" FOREIGN KEY ("bidderId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,

    CONSTRAINT "BidChange_stage_check" CHECK ("stage" IN ('linked', 'in_talks', 'offer_made', 'declined', 'withdrawn', 'chosen', 'agreed', 'cleared', 'completed', 'collapsed'))
);

-- CreateTable
CREATE TABLE "Approval" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "regulatorId" INTEGER NOT NULL,
    "covers" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    CONSTRAINT "Approval_regulatorId_fkey" FOREIGN KEY ("regulatorId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,

    CONSTRAINT "Approval_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Approval_title_check" CHECK ("title" <> '')
);

-- CreateTable
CREATE TABLE "ApprovalChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "statementId" INTEGER NOT NULL,
    "approvalId" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    CONSTRAINT "ApprovalChange_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ApprovalChange_approvalId_fkey" FOREIGN KEY ("approvalId") REFERENCES "Approval" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,

    CONSTRAINT "ApprovalChange_stage_check" CHECK ("stage" IN ('needed', 'filed', 'in_review', 'tentative', 'conditional', 'granted', 'refused', 'blocked_by_court', 'withdrawn', 'lapsed', 'not_needed'))
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "setById" INTEGER NOT NULL,
    "instrument" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "consequence" TEXT NOT NULL,
    CONSTRAINT "Deadline_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,

    CONSTRAINT "Deadline_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Deadline_title_check" CHECK ("title" <> ''),
    CONSTRAINT "Deadline_timeZone_check" CHECK ("timeZone" <> '')
);

-- CreateTable
CREATE TABLE "DeadlineChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "statementId" INTEGER NOT NULL,
    "deadlineId" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "due" TEXT,
    CONSTRAINT "DeadlineChange_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DeadlineChange_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,

    CONSTRAINT "DeadlineChange_action_check" CHECK ("action" IN ('sets', 'reaffirms', 'extends', 'brings_forward', 'lifts')),
    CONSTRAINT "DeadlineChange_due_check" CHECK (("action" = 'lifts') = ("due" IS NULL)),
    CONSTRAINT "DeadlineChange_due_form_check" CHECK ("due" IS NULL OR "due" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' OR "due" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T*')
);

-- CreateTable
CREATE TABLE "Question" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "aboutBidderId" INTEGER,
    "aboutApprovalId" INTEGER,
    "aboutDeadlineId" INTEGER,
    CONSTRAINT "Question_aboutBidderId_fkey" FOREIGN KEY ("aboutBidderId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Question_aboutApprovalId_fkey" FOREIGN KEY ("aboutApprovalId") REFERENCES "Approval" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Question_aboutDeadlineId_fkey" FOREIGN KEY ("aboutDeadlineId") REFERENCES "Deadline" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,

    CONSTRAINT "Question_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Question_title_check" CHECK ("title" <> ''),
    CONSTRAINT "Question_about_one_check" CHECK (("aboutBidderId" IS NOT NULL) + ("aboutApprovalId" IS NOT NULL) + ("aboutDeadlineId" IS NOT NULL) <= 1)
);

-- CreateTable
CREATE TABLE "Position" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "questionId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    CONSTRAINT "Position_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "Position_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Position_answer_check" CHECK ("answer" <> ''),
    CONSTRAINT "Position_rank_check" CHECK ("rank" >= 0)
);

-- CreateTable
CREATE TABLE "PositionStatement" (
    "statementId" INTEGER NOT NULL,
    "questionId" INTEGER NOT NULL,
    "positionId" INTEGER NOT NULL,

    PRIMARY KEY ("statementId", "questionId"),
    CONSTRAINT "PositionStatement_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PositionStatement_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PositionStatement_positionId_questionId_fkey" FOREIGN KEY ("positionId", "questionId") REFERENCES "Position" ("id", "questionId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordedAt" DATETIME NOT NULL,
    "action" TEXT NOT NULL,
    "collection" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,

    CONSTRAINT "Revision_action_check" CHECK ("action" IN ('added', 'changed', 'withdrawn')),
    CONSTRAINT "Revision_collection_check" CHECK ("collection" IN ('story', 'articles', 'parties', 'statements', 'citations', 'approvals', 'deadlines', 'questions')),
    CONSTRAINT "Revision_sides_check" CHECK (("action" = 'added') = ("before" IS NULL) AND ("action" <> 'withdrawn' OR "after" IS NULL OR "after" <> ''))
);

-- CreateIndex
CREATE UNIQUE INDEX "Story_slug_key" ON "Story"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE INDEX "Article_publishedLatest_publishedEarliest_slug_idx" ON "Article"("publishedLatest", "publishedEarliest", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Party_slug_key" ON "Party"("slug");

-- CreateIndex
CREATE INDEX "Party_role_slug_idx" ON "Party"("role", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_slug_key" ON "Statement"("slug");

-- CreateIndex
CREATE INDEX "Statement_occurredLatest_occurredEarliest_slug_idx" ON "Statement"("occurredLatest", "occurredEarliest", "slug");

-- CreateIndex
CREATE INDEX "Statement_publicLatest_idx" ON "Statement"("publicLatest");

-- CreateIndex
CREATE INDEX "Statement_kind_occurredLatest_occurredEarliest_slug_idx" ON "Statement"("kind", "occurredLatest", "occurredEarliest", "slug");

-- CreateIndex
CREATE INDEX "Statement_originPartyId_occurredLatest_idx" ON "Statement"("originPartyId", "occurredLatest");

-- CreateIndex
CREATE INDEX "Statement_originArticleId_occurredLatest_idx" ON "Statement"("originArticleId", "occurredLatest");

-- CreateIndex
CREATE INDEX "Statement_speakerId_idx" ON "Statement"("speakerId");

-- CreateIndex
CREATE INDEX "StatementParty_partyId_statementId_idx" ON "StatementParty"("partyId", "statementId");

-- CreateIndex
CREATE INDEX "Citation_articleId_paragraph_idx" ON "Citation"("articleId", "paragraph");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_statementId_articleId_paragraph_key" ON "Citation"("statementId", "articleId", "paragraph");

-- CreateIndex
CREATE INDEX "BidChange_bidderId_idx" ON "BidChange"("bidderId");

-- CreateIndex
CREATE UNIQUE INDEX "BidChange_statementId_bidderId_key" ON "BidChange"("statementId", "bidderId");

-- CreateIndex
CREATE UNIQUE INDEX "Approval_slug_key" ON "Approval"("slug");

-- CreateIndex
CREATE INDEX "Approval_regulatorId_idx" ON "Approval"("regulatorId");

-- CreateIndex
CREATE INDEX "ApprovalChange_approvalId_idx" ON "ApprovalChange"("approvalId");

-- CreateIndex
CREATE UNIQUE INDEX "ApprovalChange_statementId_approvalId_key" ON "ApprovalChange"("statementId", "approvalId");

-- CreateIndex
CREATE UNIQUE INDEX "Deadline_slug_key" ON "Deadline"("slug");

-- CreateIndex
CREATE INDEX "Deadline_setById_idx" ON "Deadline"("setById");

-- CreateIndex
CREATE INDEX "DeadlineChange_deadlineId_idx" ON "DeadlineChange"("deadlineId");

-- CreateIndex
CREATE UNIQUE INDEX "DeadlineChange_statementId_deadlineId_key" ON "DeadlineChange"("statementId", "deadlineId");

-- CreateIndex
CREATE UNIQUE INDEX "Question_slug_key" ON "Question"("slug");

-- CreateIndex
CREATE INDEX "Question_aboutBidderId_idx" ON "Question"("aboutBidderId");

-- CreateIndex
CREATE INDEX "Question_aboutApprovalId_idx" ON "Question"("aboutApprovalId");

-- CreateIndex
CREATE INDEX "Question_aboutDeadlineId_idx" ON "Question"("aboutDeadlineId");

-- CreateIndex
CREATE UNIQUE INDEX "Position_questionId_slug_key" ON "Position"("questionId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Position_id_questionId_key" ON "Position"("id", "questionId");

-- CreateIndex
CREATE INDEX "PositionStatement_positionId_questionId_idx" ON "PositionStatement"("positionId", "questionId");

-- CreateIndex
CREATE INDEX "PositionStatement_questionId_idx" ON "PositionStatement"("questionId");

-- CreateIndex
CREATE INDEX "Revision_collection_key_id_idx" ON "Revision"("collection", "key", "id");

-- CreateIndex
CREATE INDEX "Revision_recordedAt_id_idx" ON "Revision"("recordedAt", "id");


-- Who may stand where: a foreign key cannot say which role its party must have.
CREATE TRIGGER "BidChange_bidderId_role_insert" BEFORE INSERT ON "BidChange"
WHEN NEW."bidderId" IS NOT NULL AND (SELECT "role" FROM "Party" WHERE "id" = NEW."bidderId") NOT IN ('bidder')
BEGIN SELECT RAISE(ABORT, 'BidChange.bidderId must be a bidder'); END;
CREATE TRIGGER "BidChange_bidderId_role_update" BEFORE UPDATE OF "bidderId" ON "BidChange"
WHEN NEW."bidderId" IS NOT NULL AND (SELECT "role" FROM "Party" WHERE "id" = NEW."bidderId") NOT IN ('bidder')
BEGIN SELECT RAISE(ABORT, 'BidChange.bidderId must be a bidder'); END;
CREATE TRIGGER "Approval_regulatorId_role_insert" BEFORE INSERT ON "Approval"
WHEN NEW."regulatorId" IS NOT NULL AND (SELECT "role" FROM "Party" WHERE "id" = NEW."regulatorId") NOT IN ('regulator')
BEGIN SELECT RAISE(ABORT, 'Approval.regulatorId must be a regulator'); END;
CREATE TRIGGER "Approval_regulatorId_role_update" BEFORE UPDATE OF "regulatorId" ON "Approval"
WHEN NEW."regulatorId" IS NOT NULL AND (SELECT "role" FROM "Party" WHERE "id" = NEW."regulatorId") NOT IN ('regulator')
BEGIN SELECT RAISE(ABORT, 'Approval.regulatorId must be a regulator'); END;
CREATE TRIGGER "Deadline_setById_role_insert" BEFORE INSERT ON "Deadline"
WHEN NEW."setById" IS NOT NULL AND (SELECT "role" FROM "Party" WHERE "id" = NEW."setById") NOT IN ('regulator', 'official')
BEGIN SELECT RAISE(ABORT, 'Deadline.setById must be a regulator or an official'); END;
CREATE TRIGGER "Deadline_setById_role_update" BEFORE UPDATE OF "setById" ON "Deadline"
WHEN NEW."setById" IS NOT NULL AND (SELECT "role" FROM "Party" WHERE "id" = NEW."setById") NOT IN ('regulator', 'official')
BEGIN SELECT RAISE(ABORT, 'Deadline.setById must be a regulator or an official'); END;
CREATE TRIGGER "Question_aboutBidderId_role_insert" BEFORE INSERT ON "Question"
WHEN NEW."aboutBidderId" IS NOT NULL AND (SELECT "role" FROM "Party" WHERE "id" = NEW."aboutBidderId") NOT IN ('bidder')
BEGIN SELECT RAISE(ABORT, 'Question.aboutBidderId must be a bidder'); END;
CREATE TRIGGER "Question_aboutBidderId_role_update" BEFORE UPDATE OF "aboutBidderId" ON "Question"
WHEN NEW."aboutBidderId" IS NOT NULL AND (SELECT "role" FROM "Party" WHERE "id" = NEW."aboutBidderId") NOT IN ('bidder')
BEGIN SELECT RAISE(ABORT, 'Question.aboutBidderId must be a bidder'); END;
CREATE TRIGGER "Party_role_in_use" BEFORE UPDATE OF "role" ON "Party"
WHEN NEW."role" <> OLD."role" AND (
  EXISTS (SELECT 1 FROM "BidChange" WHERE "bidderId" = OLD."id")
  OR EXISTS (SELECT 1 FROM "Question" WHERE "aboutBidderId" = OLD."id")
  OR EXISTS (SELECT 1 FROM "Approval" WHERE "regulatorId" = OLD."id")
  OR (NEW."role" NOT IN ('regulator', 'official') AND EXISTS (SELECT 1 FROM "Deadline" WHERE "setById" = OLD."id"))
)
BEGIN SELECT RAISE(ABORT, 'Party.role must be kept while records rest on it'); END;

-- The audit trail is only ever added to.
CREATE TRIGGER "Revision_never_changed" BEFORE UPDATE ON "Revision"
BEGIN SELECT RAISE(ABORT, 'revisions are never changed'); END;
CREATE TRIGGER "Revision_never_deleted" BEFORE DELETE ON "Revision"
BEGIN SELECT RAISE(ABORT, 'revisions are never deleted'); END;
