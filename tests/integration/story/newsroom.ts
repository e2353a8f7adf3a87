import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printFault } from "@/lib/story/fault";
import { importStory, previewImport } from "@/lib/story/import/import-story";
import { loadStory } from "@/lib/story/load/load-story";
import { createStoryFolder, type FileTexts } from "../../fixtures/story/story-folder";
import { createTemporaryDatabase, openDatabase } from "./temporary-database";

const FIRST = new Date("2031-06-03T08:00:00Z");

/** A folder of story files and a database; files are written, taken away and imported one by one. */
export async function newsroom(files: FileTexts) {
  const folder = createStoryFolder(files);
  const { client, path } = await createTemporaryDatabase();
  const at = (name: string) => join(folder, name);
  let imports = 0;
  const args = (names: readonly string[]) => ({
    client,
    story: loadStory({ paths: names.length === 0 ? [folder] : names.map(at) }),
    recordedAt: new Date(FIRST.getTime() + 1_000 * (imports += 1)),
  });
  return {
    client,
    path,
    write: (name: string, text: string) => writeFileSync(at(name), text),
    remove: (name: string) => rmSync(at(name)),
    /** Imports these files, or the folder. */
    bring: async (...names: string[]) => {
      const outcome = await importStory(args(names));
      if (!outcome.ok) throw new Error(outcome.faults.map(printFault).join("\n"));
      return outcome;
    },
    refused: async (...names: string[]) => {
      const outcome = await previewImport(args(names));
      return outcome.ok ? [] : outcome.faults.map(printFault);
    },
    preview: (...names: string[]) => previewImport(args(names)),
  };
}

/** What readers are shown: every row of every record, without its number and the instant it came. */
export function content(path: string): unknown {
  const database = openDatabase(path);
  const rows = (sql: string) => database.prepare(sql).all();
  return {
    articles: rows(`SELECT slug, headline, language, publishedOn FROM Article ORDER BY slug`),
    parties: rows(`SELECT slug, role, name, shortName, description FROM Party ORDER BY slug`),
    approvals: rows(`SELECT a.slug, p.slug AS regulator FROM Approval a
      JOIN Party p ON p.id = a.regulatorId ORDER BY 1`),
    deadlines: rows(`SELECT d.slug, p.slug AS setBy FROM Deadline d
      JOIN Party p ON p.id = d.setById ORDER BY 1`),
    questions: rows(`SELECT q.slug, b.slug AS bidder, a.slug AS approval, d.slug AS deadline
      FROM Question q LEFT JOIN Party b ON b.id = q.aboutBidderId
      LEFT JOIN Approval a ON a.id = q.aboutApprovalId
      LEFT JOIN Deadline d ON d.id = q.aboutDeadlineId ORDER BY 1`),
    positions: rows(`SELECT q.slug, p.slug AS position, p.rank FROM Position p
      JOIN Question q ON q.id = p.questionId ORDER BY 1, 3`),
    statements: rows(`SELECT s.slug, s.headline, p.slug AS speaker, o.slug AS origin,
      a.slug AS article FROM Statement s LEFT JOIN Party p ON p.id = s.speakerId
      LEFT JOIN Party o ON o.id = s.originPartyId
      LEFT JOIN Article a ON a.id = s.originArticleId ORDER BY 1`),
    concerned: rows(`SELECT s.slug, p.slug AS party FROM StatementParty sp
      JOIN Statement s ON s.id = sp.statementId JOIN Party p ON p.id = sp.partyId ORDER BY 1, 2`),
    citations: rows(`SELECT s.slug, a.slug AS article, c.paragraph, c.quote FROM Citation c
      JOIN Statement s ON s.id = c.statementId JOIN Article a ON a.id = c.articleId
      ORDER BY 1, 2, 3`),
    moves: rows(`SELECT s.slug, b.slug AS bidder, c.stage FROM BidChange c
      JOIN Statement s ON s.id = c.statementId JOIN Party b ON b.id = c.bidderId
      UNION ALL SELECT s.slug, a.slug, c.stage FROM ApprovalChange c
      JOIN Statement s ON s.id = c.statementId JOIN Approval a ON a.id = c.approvalId
      UNION ALL SELECT s.slug, d.slug, c.action || ' ' || coalesce(c.due, '') FROM DeadlineChange c
      JOIN Statement s ON s.id = c.statementId JOIN Deadline d ON d.id = c.deadlineId ORDER BY 1, 2`),
    takes: rows(`SELECT s.slug, p.slug AS position FROM PositionStatement t
      JOIN Statement s ON s.id = t.statementId JOIN Position p ON p.id = t.positionId ORDER BY 1, 2`),
  };
}

/** What these files give in a database that held nothing. */
export async function fresh(files: FileTexts): Promise<unknown> {
  const room = await newsroom(files);
  await room.bring();
  return content(room.path);
}
