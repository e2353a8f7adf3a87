import type { DatabaseClient } from "@/lib/db/create-client";
import { isFoundIn } from "@/lib/domain/search/search-hits";
import { parseSearch } from "@/lib/domain/search/search-query";
import type { Statement } from "@/lib/domain/statement";
import type { Catalogue } from "@/lib/queries/records/catalogue";
import { STATEMENT_PARTS, toStatement } from "@/lib/queries/timeline/statement-row";
import type { Selection } from "@/lib/queries/timeline/selection";
import { timelineWhere } from "./timeline-where";

type Plain = { database: DatabaseClient; catalogue: Catalogue; selection: Selection };

/** The plain form that the hand-written SQL is held to: Prisma's own query and relation loading. */
export async function readStatementsPlainly(args: Plain): Promise<Statement[]> {
  const { database, catalogue, selection } = args;
  const direction = selection.filters.order === "oldest" ? "asc" : "desc";
  const rows = await database.statement.findMany({
    where: timelineWhere(selection),
    include: STATEMENT_PARTS,
    orderBy: [{ occurredLatest: direction }, { occurredEarliest: direction }, { slug: direction }],
  });
  return rows.map((row) => toStatement(row, catalogue));
}

/** The plain query, and the search by looking at every text. */
export async function searchPlainly(args: Plain): Promise<Statement[]> {
  const { publicAfter } = args.selection;
  const all = (await readStatementsPlainly(args)).filter(
    ({ publicOn }) => publicAfter === undefined || publicOn.latest > publicAfter,
  );
  const { q } = args.selection.filters;
  if (q === null) return all;
  return all.filter((statement) =>
    parseSearch(q).every((term) => textsOf(statement).some((text) => isFoundIn(term, text))),
  );
}

function textsOf({ headline, summary, citations, speaker, origin, parties }: Statement): string[] {
  const people = [
    ...(speaker.type === "party" ? [speaker.party] : []),
    ...(origin.type === "party" ? [origin.party] : []),
    ...parties,
  ];
  const articles = [
    ...(origin.type === "article" ? [origin.article] : []),
    ...citations.map(({ article }) => article),
  ];
  return [
    headline,
    summary,
    ...(speaker.type === "described" ? [speaker.description] : []),
    ...citations.flatMap(({ quote, translation }) => [quote ?? "", translation ?? ""]),
    ...people.flatMap(({ name, shortName }) => [name, shortName]),
    ...articles.flatMap((article) => [article.headline, article.publisher ?? ""]),
  ];
}
