-- Any record can be taken back, with the reason: it is then in no view, and kept.
ALTER TABLE "Article" ADD COLUMN "withdrawnAt" DATETIME;
ALTER TABLE "Article" ADD COLUMN "withdrawnWhy" TEXT;
ALTER TABLE "Party" ADD COLUMN "withdrawnAt" DATETIME;
ALTER TABLE "Party" ADD COLUMN "withdrawnWhy" TEXT;
ALTER TABLE "Approval" ADD COLUMN "withdrawnAt" DATETIME;
ALTER TABLE "Approval" ADD COLUMN "withdrawnWhy" TEXT;
ALTER TABLE "Deadline" ADD COLUMN "withdrawnAt" DATETIME;
ALTER TABLE "Deadline" ADD COLUMN "withdrawnWhy" TEXT;
ALTER TABLE "Question" ADD COLUMN "withdrawnAt" DATETIME;
ALTER TABLE "Question" ADD COLUMN "withdrawnWhy" TEXT;
ALTER TABLE "Article" ADD CONSTRAINT "Article_withdrawn_check" CHECK (("withdrawnAt" IS NULL) = ("withdrawnWhy" IS NULL) AND COALESCE("withdrawnWhy", 'x') <> '');
ALTER TABLE "Party" ADD CONSTRAINT "Party_withdrawn_check" CHECK (("withdrawnAt" IS NULL) = ("withdrawnWhy" IS NULL) AND COALESCE("withdrawnWhy", 'x') <> '');
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_withdrawn_check" CHECK (("withdrawnAt" IS NULL) = ("withdrawnWhy" IS NULL) AND COALESCE("withdrawnWhy", 'x') <> '');
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_withdrawn_check" CHECK (("withdrawnAt" IS NULL) = ("withdrawnWhy" IS NULL) AND COALESCE("withdrawnWhy", 'x') <> '');
ALTER TABLE "Question" ADD CONSTRAINT "Question_withdrawn_check" CHECK (("withdrawnAt" IS NULL) = ("withdrawnWhy" IS NULL) AND COALESCE("withdrawnWhy", 'x') <> '');

-- What a record was called before: old addresses lead to it.
CREATE TABLE "Rename" (
    "collection" TEXT NOT NULL,
    "old" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    CONSTRAINT "Rename_collection_check" CHECK ("collection" IN ('articles', 'parties', 'statements', 'approvals', 'deadlines', 'questions')),
    CONSTRAINT "Rename_names_check" CHECK ("old" <> "slug"),
    PRIMARY KEY ("collection", "old")
);
CREATE INDEX "Rename_collection_slug_idx" ON "Rename" ("collection", "slug");
