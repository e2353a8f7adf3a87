import "server-only";
import { getDatabase } from "@/lib/db/database";
import { DAY_ONLY } from "@/lib/filters/filters-address";
import { exportedRecords } from "@/lib/story/export/exported-records";
import { recordsAsOf } from "@/lib/story/export/records-as-of";
import { storyDocuments } from "@/lib/story/export/story-documents";
import { readSnapshot } from "@/lib/story/import/read-snapshot";
import { inReadTransaction } from "@/lib/story/import/write-lock";
import { formatNumber } from "@/lib/format";
import { documentAnswer } from "./document-answer";
import { publicSiteUrl } from "@/lib/site";
import { problemAnswer } from "./problem-answer";
import { readDataRequest } from "./read-data-request";

/** Each statement is held several times over while it becomes text; a page's share of memory holds so many. */
const MOST_STATEMENTS = 10_000;

/** How many parts there are at most while each collection fits in one: the context, and three more. */
const PARTS_OF_ONE_FILE = 4;

/**
 * Answers with the whole story as a story file, as of the reading day. A story too large for one file
 * comes as several YAML documents, each a file of its own.
 */
export async function answerStoryFile(request: Request): Promise<Response> {
  const data = await readDataRequest(request, { parameters: DAY_ONLY });
  if (data instanceof Response) return data;
  const { frame } = data;
  const client = getDatabase();
  const statements = await client.statement.count();
  if (statements > MOST_STATEMENTS) return tooLarge(statements);
  const snapshot = await inReadTransaction({ client, use: readSnapshot });
  const records = recordsAsOf(exportedRecords(snapshot), frame.readingDay);
  const parts = [...storyDocuments(records)].map(({ text }) => text);
  return documentAnswer({
    body: parts.join(parts.length <= PARTS_OF_ONE_FILE ? "" : "---\n"),
    type: "application/yaml",
    frame,
    filename: `${frame.story.slug}-${frame.readingDay}.yaml`,
  });
}

function tooLarge(statements: number): Response {
  return problemAnswer({
    status: 404,
    kind: "too-large",
    detail:
      `A story file over the web holds up to ${formatNumber(MOST_STATEMENTS)} statements, this story has ` +
      `${formatNumber(statements)}. All of it is in /story.sqlite, and \`npm run story -- export\` writes story files of any size.`,
    siteUrl: publicSiteUrl(),
  });
}
