-- Who vouches for a statement, in the trade's words. What was "unattributed" names no source.
ALTER TABLE "Statement" DROP CONSTRAINT "Statement_attribution_check";
UPDATE "Statement" SET "attribution" = 'not_given' WHERE "attribution" = 'unattributed';
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_attribution_check" CHECK ("attribution" IN ('named', 'document', 'anonymous', 'outlet', 'not_given'));

-- Whether the answers to a question exclude one another. Until now every question was read so.
ALTER TABLE "Question" ADD COLUMN "accounts" TEXT NOT NULL DEFAULT 'exclusive' CONSTRAINT "Question_accounts_check" CHECK ("accounts" IN ('exclusive', 'compatible'));

-- What a question about a deadline asks of it: what must be done by then, or what follows.
ALTER TABLE "Question" ADD COLUMN "asks" TEXT CONSTRAINT "Question_asks_check" CHECK ("asks" IS NULL OR ("asks" IN ('demand', 'consequence') AND "aboutDeadlineId" IS NOT NULL));

-- An answer that says only that it is not known.
ALTER TABLE "Position" ADD COLUMN "isUnknown" BOOLEAN NOT NULL DEFAULT false;

-- The zone of a deadline is the tracker's assumption unless an article names it.
ALTER TABLE "Deadline" ADD COLUMN "timeZoneBasis" TEXT NOT NULL DEFAULT 'inferred' CONSTRAINT "Deadline_timeZoneBasis_check" CHECK ("timeZoneBasis" IN ('stated', 'inferred'));
ALTER TABLE "Deadline" ADD COLUMN "timeZoneNote" TEXT;

-- What a reader should know about an article: where it has its news from, what its headline adds.
ALTER TABLE "Article" ADD COLUMN "note" TEXT;

-- What follows is told by statements; older story files have it as a text of their own.
ALTER TABLE "Deadline" ALTER COLUMN "consequence" DROP NOT NULL;
