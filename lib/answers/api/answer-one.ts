import "server-only";
import { showInput } from "@/lib/domain/shown-input";
import { nearestFirst } from "@/lib/domain/nearest";
import { isVisible } from "@/lib/domain/visibility";
import { ITEMS } from "@/lib/exports/json/schemas-answers";
import { statementJson } from "@/lib/exports/json/statement-json";
import { pageAddress } from "@/lib/filters/page-address";
import { getFate, type RecordKind } from "@/lib/queries/records/get-fate";
import { getStatement } from "@/lib/queries/records/get-statement";
import { noSuchRecord } from "../no-such-record";
import { problemAnswer } from "../problem-answer";
import { isSelected } from "@/lib/queries/timeline/selected-records";
import { readDataRequest, UNPAGED, type DataRequest } from "../read-data-request";
import { readEntries, selectionOf } from "../timeline-selection";
import { everyRecord, readFacts, selectedIn, type RecordCollection } from "./api-facts";
import { said } from "./answer-list";
import { jsonAnswer } from "./json-answer";

type Context = { params: Promise<{ slug: string }> };

/** Answers with one statement. */
export async function answerStatement(request: Request, { params }: Context): Promise<Response> {
  const data = await readDataRequest(request, { parameters: UNPAGED });
  if (data instanceof Response) return data;
  const { reading, frame } = data;
  const { slug } = await params;
  const statement = await getStatement(slug, frame.readingDay);
  if (statement === null) return missingStatement(slug, data);
  if (!isVisible(statement, frame.readingDay))
    return problemAnswer({
      status: 404,
      kind: "not-public",
      detail: "This statement was not public on the reading day.",
      siteUrl: frame.siteUrl,
      more: { publicOn: statement.publicOn.latest },
    });
  const [[entry], selected] = await Promise.all([
    readEntries([statement], reading),
    isSelected(slug, selectionOf(reading)),
  ]);
  if (entry === undefined) throw new Error(`No entry was made of the statement ${slug}`);
  const item = statementJson(entry, frame);
  return jsonAnswer(ITEMS.statements, data, { ...said(data), selected, item });
}

/** Answers with one record as it stands on the reading day, and whether the query is about it. */
export function answerRecord(collection: RecordCollection) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const data = await readDataRequest(request, { parameters: UNPAGED });
    if (data instanceof Response) return data;
    const { slug } = await params;
    const records = everyRecord(data, collection);
    const record = records.find((one) => one.slug === slug);
    if (record === undefined) return missingRecord({ collection, slug, records, data });
    const facts = await readFacts(data, { collection, slugs: [slug] });
    const selected = selectedIn(data, facts, collection)(record);
    const item = record.toJson(facts);
    return jsonAnswer(ITEMS[collection], data, { ...said(data), selected, item });
  };
}

type Missing = {
  collection: RecordCollection;
  slug: string;
  records: readonly { slug: string }[];
  data: DataRequest;
};

/** What became of it: moved (301) or gone with the reason (410). Approvals have no pages, so their nearest are found here. */
async function missingRecord({ collection, slug, records, data }: Missing): Promise<Response> {
  const fate = await fateAnswer({ kind: collection, slug, data });
  if (fate !== null) return fate;
  if (collection !== "approvals")
    return noSuchRecord({ kind: collection, slug, reading: data.reading });
  const slugs = records.map((record) => record.slug);
  return problemAnswer({
    status: 404,
    kind: "no-such-record",
    detail: `Among the approvals none is called “${showInput(slug)}”.`,
    siteUrl: data.frame.siteUrl,
    more: { nearest: nearestFirst(slug, slugs).slice(0, 3) },
  });
}

async function missingStatement(slug: string, data: DataRequest): Promise<Response> {
  const fate = await fateAnswer({ kind: "statements", slug, data });
  return fate ?? noSuchRecord({ kind: "statements", slug, reading: data.reading });
}

async function fateAnswer(args: {
  kind: RecordKind;
  slug: string;
  data: DataRequest;
}): Promise<Response | null> {
  const { kind, slug, data } = args;
  const { siteUrl } = data.frame;
  const fate = await getFate(kind, slug);
  if (fate === null) return null;
  if (fate.type === "renamed") {
    const { asOf } = data.reading.filters;
    const address = pageAddress({ path: `${siteUrl}/api/v1/${kind}/${fate.slug}`, asOf });
    return new Response(null, { status: 301, headers: { Location: address } });
  }
  return problemAnswer({
    status: 410,
    kind: "withdrawn",
    detail: `This ${kind === "statements" ? "statement" : "record"} was withdrawn from the tracker.`,
    siteUrl,
    more: {
      withdrawnAt: fate.at.toISOString(),
      why: fate.why ?? "No story file of the tracker says it any more.",
    },
  });
}
