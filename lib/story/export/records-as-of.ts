import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { spanOf } from "../format/dates";
import type { Move, RecordOf } from "../format/story-file";
import type { ExportedRecords } from "./exported-records";
import { partyRecordAsOf } from "./party-record-as-of";

type Statement = RecordOf["statements"];
type Question = RecordOf["questions"];

/**
 * What is visible on a reading day, and nothing that would tell of more: statements that are public
 * and stand, and of everything else what they name.
 */
export function recordsAsOf(records: ExportedRecords, day: CalendarDay): ExportedRecords {
  const published = publicationDays(records.articles);
  const statements = records.statements
    .filter((statement) => isVisible(statement, day))
    .map((statement) => ({ ...statement, citations: citationsBy({ statement, published, day }) }));
  const questions = records.questions.flatMap((question) => askedBy(question, statements));
  const named = namesIn({ statements, questions });
  const approvals = records.approvals.filter(({ slug }) => named.has(`approval ${slug}`));
  const deadlines = records.deadlines.filter(({ slug }) => named.has(`deadline ${slug}`));
  for (const { regulator } of approvals) named.add(regulator);
  for (const { setBy } of deadlines) named.add(setBy);
  return {
    ...records,
    statements,
    questions,
    approvals,
    deadlines,
    articles: records.articles.filter(({ slug }) => named.has(slug)),
    parties: records.parties
      .filter(({ slug }) => named.has(slug))
      .map((party) => partyRecordAsOf(party, day)),
  };
}

function isVisible({ occurredOn, publicOn = occurredOn, withdrawn }: Statement, day: CalendarDay) {
  return withdrawn === undefined && spanOf(publicOn).latest <= day;
}

type Published = ReadonlyMap<string, CalendarDay>;

function publicationDays(articles: RecordOf["articles"][]): Published {
  return new Map(articles.map(({ slug, publishedOn }) => [slug, spanOf(publishedOn).latest]));
}

/** Articles that came later are left out; of a statement known from no other, all but the first are. */
function citationsBy(args: { statement: Statement; published: Published; day: CalendarDay }) {
  const { statement, published, day } = args;
  const { citations = [] } = statement;
  const dayOf = (article: string) => published.get(article) ?? "9999-12-31";
  const first = citations.map(({ article }) => dayOf(article)).sort()[0] ?? day;
  const last = first > day ? first : day;
  return citations.filter(({ article }) => dayOf(article) <= last);
}

/** A question is told as far as somebody has taken a position on it. */
function askedBy(question: Question, statements: readonly Statement[]): Question[] {
  const taken = new Set(
    statements.flatMap(({ takes = [] }) =>
      takes.filter((take) => take.question === question.slug).map(({ position }) => position),
    ),
  );
  const positions = question.positions.filter(({ slug }) => taken.has(slug));
  if (positions.length === 0) return [];
  if (positions.length === question.positions.length) return [question];
  const description = "Not every position that is recorded was public by this day.";
  return [{ ...question, description, positions }];
}

/** What statements and questions name: slugs of parties and articles as they are, others after their kind. */
function namesIn(args: { statements: Statement[]; questions: Question[] }): Set<string> {
  const names = new Set<string>();
  for (const { speaker, origin, parties = [], moves = [], citations = [] } of args.statements) {
    for (const name of [origin, ...parties, ...moves.map(movedBy)]) names.add(name);
    for (const { article } of citations) names.add(article);
    if (speaker !== undefined) names.add(speaker);
  }
  for (const { about = {} } of args.questions)
    for (const [kind, slug] of Object.entries(about))
      names.add(kind === "bidder" ? slug : `${kind} ${slug}`);
  return names;
}

function movedBy(move: Move): string {
  if ("bidder" in move) return move.bidder;
  return "approval" in move ? `approval ${move.approval}` : `deadline ${move.deadline}`;
}
