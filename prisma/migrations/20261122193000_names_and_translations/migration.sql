-- What a party was called before, through a day: an earlier reading day must not tell the later name.
CREATE TABLE "FormerName" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "partyId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    CONSTRAINT "FormerName_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "FormerName_name_check" CHECK ("name" <> '' AND "shortName" <> ''),
    CONSTRAINT "FormerName_until_check" CHECK ("until" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
);

-- CreateIndex
CREATE UNIQUE INDEX "FormerName_partyId_until_key" ON "FormerName"("partyId", "until");

-- A quotation keeps the words as printed; its translation stands beside them.
ALTER TABLE "Citation" ADD COLUMN "translation" TEXT
  CONSTRAINT "Citation_translation_check"
  CHECK ("translation" IS NULL OR ("translation" <> '' AND "quote" IS NOT NULL));
