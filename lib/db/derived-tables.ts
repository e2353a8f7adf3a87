import Database from "better-sqlite3";
import { isSealed, sealDatabase } from "./seal";

const TEXTS = `"headline", "summary", "quotations", "speaker", "articles", "parties"`;

/** Makes both tables anew from the statements; meant for one transaction. */
export const REBUILD_DERIVED_TABLES = [
  `INSERT INTO "StatementSearch" ("StatementSearch") VALUES ('delete-all')`,
  `INSERT INTO "StatementSearch" ("rowid", ${TEXTS})
     SELECT "id", ${TEXTS} FROM "StatementSearchText" ORDER BY "id"`,
  `DELETE FROM "TimelineDay"`,
  `DELETE FROM "TimelinePosting"`,
  `INSERT INTO "TimelinePosting"
     ("key", "occurredLatest", "occurredEarliest", "slug", "publicLatest", "statementId", "isImprecise", "facets")
   WITH facets AS MATERIALIZED (
     SELECT "statementId", ',' || group_concat("key") || ',' AS "facets" FROM "TimelineFacet" GROUP BY 1)
   SELECT k."key", s."occurredLatest", s."occurredEarliest", s."slug", s."publicLatest", s."id",
     s."occurredOn" <> s."occurredLatest", f."facets"
   FROM (SELECT "id" AS "statementId", 0 AS "key" FROM "Statement" UNION ALL SELECT * FROM "TimelineFacet") k
   CROSS JOIN "Statement" s ON s."id" = k."statementId" AND s."withdrawnAt" IS NULL
   CROSS JOIN facets f ON f."statementId" = s."id"
   ORDER BY 1, 2, 3, 4`,
];

/**
 * The triggers that keep both in step with each row. Those that count the timeline's days are not among
 * them: rebuilding relies on them.
 */
export const KEEPS_IN_STEP = `SELECT "name", "sql" FROM "sqlite_master" WHERE "type" = 'trigger'
  AND ("name" LIKE 'StatementSearch\\_%' ESCAPE '\\' OR "name" LIKE 'TimelinePosting\\_%' ESCAPE '\\')
  ORDER BY "name"`;

/**
 * Makes the search index and the timeline by facet anew from the statements, in one transaction:
 * readers see the old ones until then. Triggers keep both in step, so this is for mending.
 * A sealed database is sealed anew.
 * @throws when there is no database at `path`, or it cannot be written.
 */
export function rebuildDerivedTables(path: string): void {
  const database = new Database(path, { fileMustExist: true });
  try {
    const wasSealed = isSealed(database);
    database.transaction(() => REBUILD_DERIVED_TABLES.forEach((sql) => database.exec(sql)))();
    if (wasSealed) sealDatabase(path, { isWritten: true });
  } finally {
    database.close();
  }
}

const COUNTS = [
  {
    what: "The search index",
    held: `SELECT count(*) FROM "StatementSearch_docsize"`,
    expected: `SELECT count(DISTINCT "statementId") FROM "Citation"`,
  },
  {
    what: "The timeline by facet",
    held: `SELECT COALESCE(sum("statements"), 0) FROM "TimelineDay" WHERE "key" = 0`,
    expected: `SELECT count(*) - count("withdrawnAt") FROM "Statement"`,
  },
];

/**
 * What is out of step with the statements, in one line; null when both tables hold as many as they should.
 * @throws when there is no readable database at `path`.
 */
export function derivedTablesFault(path: string): string | null {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  try {
    for (const { what, held, expected } of COUNTS) {
      const [has, wants] = [countOf(database, held), countOf(database, expected)];
      if (has !== wants) return `${what} holds ${has} statements, and there are ${wants}.`;
    }
    return null;
  } finally {
    database.close();
  }
}

function countOf(database: Database.Database, sql: string): number {
  return database.prepare<[], number>(sql).pluck().get() ?? 0;
}
