-- One row: what every table held after the last import (lib/db/seal.ts).
CREATE TABLE "_seal" (
    "id" INTEGER NOT NULL PRIMARY KEY DEFAULT 1,
    "revision" INTEGER NOT NULL,
    "contents" TEXT NOT NULL,
    "check" TEXT NOT NULL,

    CONSTRAINT "_seal_one_check" CHECK ("id" = 1)
);
