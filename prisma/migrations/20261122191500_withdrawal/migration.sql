-- Nothing is deleted: a withdrawn statement stays, with the instant and the reason, out of every view.
ALTER TABLE "Statement" ADD COLUMN "withdrawnAt" DATETIME;
ALTER TABLE "Statement" ADD COLUMN "withdrawnWhy" TEXT
  CONSTRAINT "Statement_withdrawn_says_why_check"
  CHECK (("withdrawnAt" IS NULL) = ("withdrawnWhy" IS NULL) AND COALESCE("withdrawnWhy", 'x') <> '');
