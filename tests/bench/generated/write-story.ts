import Database from "better-sqlite3";
import { KEEPS_IN_STEP, rebuildDerivedTables } from "@/lib/db/derived-tables";
import { CAST, inRole } from "./cast";
import { coveredDays, dayAt } from "./dates";
import { APPROVALS, DEADLINES, generateMoves, QUESTIONS } from "./moves";
import { Random } from "./random";
import { generateStatement } from "./statement";
import { sentence } from "./words";

type Row = Record<string, string | number | null>;

/** How many statements an article carries. */
const PER_ARTICLE = 25;

/**
 * Fills a migrated database with a made-up story: many bidders, regulators and articles, statements
 * spread over days, some with imprecise dates or known only later.
 * @param seed the same seed makes the same story.
 * @param isBulk derives indexes once at the end, by the command that rebuilds them, and not row by row.
 */
export function writeGeneratedStory({
  path,
  statements,
  seed,
  isBulk = false,
}: {
  path: string;
  statements: number;
  seed: number;
  isBulk?: boolean;
}): void {
  const database = new Database(path);
  database.pragma("synchronous = OFF");
  const triggers = isBulk ? dropIndexTriggers(database) : [];
  const random = new Random(seed);
  const insert = inserter(database);
  database.transaction(() => {
    writeContext({ insert, random, statements });
    writeStatements({ insert, random, statements });
    for (const { table, row } of generateMoves(random, statements, coveredDays(statements)))
      insert(table, row);
  })();
  for (const sql of triggers) database.exec(sql);
  database.close();
  if (isBulk) rebuildDerivedTables(path);
}

/** Takes the triggers away that keep derived tables in step; returns their SQL. */
function dropIndexTriggers(database: Database.Database): string[] {
  const triggers = database.prepare<[], { name: string; sql: string }>(KEEPS_IN_STEP).all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
  return triggers.map(({ sql }) => sql);
}

type Insert = (table: string, row: Row) => void;
type Writing = { insert: Insert; random: Random; statements: number };

/** Prepared once for each table and set of columns. */
function inserter(database: Database.Database): Insert {
  const prepared = new Map<string, Database.Statement>();
  return (table, row) => {
    const columns = Object.keys(row);
    const key = `${table} ${columns.join()}`;
    const statement =
      prepared.get(key) ??
      database.prepare(
        `INSERT OR IGNORE INTO "${table}" (${columns.map((name) => `"${name}"`).join()})
         VALUES (${columns.map(() => "?").join()})`,
      );
    prepared.set(key, statement);
    statement.run(Object.values(row));
  };
}

function writeContext({ insert, random, statements }: Writing): void {
  const story = { id: 1, slug: "generated", title: "A generated story", description: "Made up" };
  insert("Story", { ...story, timeZone: "America/New_York", language: "en" });
  for (const { id, slug, role, name } of CAST) {
    const jurisdiction = role === "regulator" ? "Freedonia" : null;
    insert("Party", { id, slug, role, name, shortName: name, jurisdiction, description: name });
  }
  for (let id = 1; id <= articlesOf(statements); id += 1)
    writeArticle({ insert, random, statements }, id);
  const regulators = inRole("regulator");
  for (let id = 1; id <= APPROVALS; id += 1) {
    const regulatorId = random.pick(regulators).id;
    const title = `Approval ${id}`;
    insert("Approval", {
      id,
      slug: `approval-${id}`,
      title,
      regulatorId,
      covers: title,
      instrument: title,
    });
  }
  for (let id = 1; id <= DEADLINES; id += 1) {
    const title = `Deadline ${id}`;
    const rest = { instrument: title, timeZone: "America/New_York", consequence: "It lapses" };
    insert("Deadline", {
      id,
      slug: `deadline-${id}`,
      title,
      setById: random.pick(regulators).id,
      ...rest,
    });
  }
  for (let id = 1; id <= QUESTIONS; id += 1) {
    insert("Question", {
      id,
      slug: `question-${id}`,
      title: `Question ${id}?`,
      description: "Not agreed",
    });
    for (const rank of [0, 1]) {
      const position = { id: id * 2 - 1 + rank, questionId: id, slug: `position-${rank}` };
      insert("Position", { ...position, answer: `Answer ${rank}`, rank });
    }
  }
}

function articlesOf(statements: number): number {
  return Math.max(3, Math.floor(statements / PER_ARTICLE));
}

function writeArticle({ insert, random, statements }: Writing, id: number): void {
  const day = dayAt(Math.floor((id / articlesOf(statements)) * coveredDays(statements)));
  insert("Article", {
    id,
    slug: `article-${id}`,
    headline: sentence(random, 6),
    publisher: random.pickSkewed(inRole("outlet")).name,
    language: "en",
    publishedOn: day,
    publishedEarliest: day,
    publishedLatest: day,
    publishedBasis: "stated",
  });
}

function writeStatements({ insert, random, statements }: Writing): void {
  const [days, articles] = [coveredDays(statements), articlesOf(statements)];
  for (let id = 1; id <= statements; id += 1) {
    const progress = (id - 1) / statements;
    const dayIndex = Math.max(0, Math.floor(progress * days) - random.skewed(10));
    const articleId = 1 + Math.floor(progress * articles);
    const statement = generateStatement(random, { id, dayIndex, articleId, articles });
    insert("Statement", statement.row);
    for (const partyId of statement.parties) insert("StatementParty", { statementId: id, partyId });
    for (const citation of statement.citations)
      insert("Citation", { statementId: id, ...citation });
  }
}
