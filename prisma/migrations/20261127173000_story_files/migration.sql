-- Which story file says what: what a file no longer says, and no other says, is taken out. It is the
-- importer's memory and tells readers nothing, so the seal leaves it out.
CREATE TABLE "_file" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "path" TEXT,
    "folder" TEXT,
    "said" TEXT NOT NULL CONSTRAINT "_file_said_check" CHECK (json_valid("said"))
);

-- What may happen to a record: it may also be taken out, restored or renamed.
ALTER TABLE "Revision" DROP CONSTRAINT "Revision_action_check";
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_action_check" CHECK ("action" IN ('added', 'changed', 'withdrawn', 'restored', 'renamed', 'removed'));
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_removed_check" CHECK ("action" <> 'removed' OR "after" IS NULL);
