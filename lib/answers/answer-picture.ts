import "server-only";
import { isContestedStatement } from "@/lib/domain/board/question";
import { isVisible } from "@/lib/domain/visibility";
import {
  articlePicture,
  bidderPicture,
  dashboardPicture,
  deadlinePicture,
  hiddenPicture,
  questionPicture,
  partyPicture,
  regulatorPicture,
  statementPicture,
} from "@/lib/exports/pictures/describe-picture";
import type { Picture } from "@/lib/exports/pictures/picture";
import { renderPicture } from "@/lib/exports/pictures/render-picture";
import { DAY_ONLY } from "@/lib/filters/filters-address";
import { isPageKind, type PageKind } from "@/lib/filters/page-address";
import { isNarrowed } from "@/lib/filters/timeline-filters";
import { getStatement } from "@/lib/queries/records/get-statement";
import { countStatements } from "@/lib/queries/timeline/count-facets";
import type { Reading } from "@/lib/reading";
import { documentAnswer } from "./document-answer";
import { noSuchRecord } from "./no-such-record";
import { readDataRequest, UNPAGED } from "./read-data-request";
import { selectionOf } from "./timeline-selection";

/** Answers with the social picture of the dashboard. */
export async function answerDashboardPicture(request: Request): Promise<Response> {
  const data = await readDataRequest(request, { parameters: UNPAGED });
  if (data instanceof Response) return data;
  const { reading } = data;
  const selected = isNarrowed(reading.filters) ? await countStatements(selectionOf(reading)) : null;
  return pictureAnswer(dashboardPicture(reading, selected), reading);
}

/** Answers with the social picture of a record's page. */
export async function answerRecordPicture(
  request: Request,
  { params }: { params: Promise<{ kind: string; file: string }> },
): Promise<Response> {
  const data = await readDataRequest(request, { parameters: DAY_ONLY });
  if (data instanceof Response) return data;
  const { reading } = data;
  const { kind, file } = await params;
  if (!isPageKind(kind) || !file.endsWith(".png"))
    return new Response("There is no such picture.", { status: 404 });
  const slug = file.slice(0, -".png".length);
  const picture = await describe(reading, kind, slug);
  return picture === null ? noSuchRecord({ kind, slug, reading }) : pictureAnswer(picture, reading);
}

async function describe(reading: Reading, kind: PageKind, slug: string): Promise<Picture | null> {
  const { board, regulators, parties, questions, articles } = reading;
  const isIt = (record: { slug: string }) => record.slug === slug;
  switch (kind) {
    case "bidders":
      return drawn(board.bidders.find(isIt), (bidder) => bidderPicture(reading, bidder));
    case "regulators":
      return drawn(regulators.find(isIt), (regulator) => regulatorPicture(reading, regulator));
    case "parties":
      return describeParty(reading, parties.find(isIt));
    case "deadlines":
      return drawn(board.deadlines.find(isIt), (deadline) => deadlinePicture(reading, deadline));
    case "questions":
      return drawn(
        questions.find(({ question }) => isIt(question)),
        (question) => questionPicture(reading, question),
      );
    case "articles":
      return describeArticle(reading, articles.find(isIt));
    case "statements":
      return describeStatement(reading, slug);
  }
}

async function describeStatement(reading: Reading, slug: string): Promise<Picture | null> {
  const { clock, questions } = reading;
  const statement = await getStatement(slug, clock.readingDay);
  if (statement === null) return null;
  if (!isVisible(statement, clock.readingDay)) return hiddenPicture(reading);
  const isContested = isContestedStatement(statement, questions);
  return statementPicture(reading, { statement, isContested });
}

async function describeParty(reading: Reading, party: Reading["parties"][number] | undefined) {
  if (party === undefined) return null;
  const selection = selectionOf(reading);
  const filters = { ...selection.filters, party: [party.slug] };
  const statements = await countStatements({ ...selection, filters });
  return partyPicture(reading, { party, statements });
}

async function describeArticle(reading: Reading, article: Reading["articles"][number] | undefined) {
  if (article === undefined) return null;
  const selection = selectionOf(reading);
  const filters = { ...selection.filters, article: [article.slug] };
  const statements = await countStatements({ ...selection, filters });
  return articlePicture(reading, { article, statements });
}

function drawn<Record>(record: Record | undefined, draw: (record: Record) => Picture) {
  return record === undefined ? null : draw(record);
}

async function pictureAnswer(picture: Picture, { filters }: Reading): Promise<Response> {
  const body = await renderPicture(picture);
  return documentAnswer({ body, type: "image/png", frame: { asOf: filters.asOf } });
}
