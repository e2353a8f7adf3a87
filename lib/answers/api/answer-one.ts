import "server-only";
import { isVisible } from "@/lib/domain/visibility";
import { ITEMS } from "@/lib/exports/json/schemas-answers";
import { statementJson } from "@/lib/exports/json/statement-json";
import { DAY_ONLY } from "@/lib/filters/filters-address";
import { getStatement, getWithdrawn } from "@/lib/queries/get-statement";
import { nearestFirst } from "@/lib/domain/nearest";
import { noSuchRecord } from "../no-such-record";
import { problemAnswer } from "../problem-answer";
import { readDataRequest, type DataRequest } from "../read-data-request";
import { readEntries } from "../timeline-selection";
import { readFacts, recordsOf, type RecordCollection } from "./api-facts";
import { said } from "./answer-list";
import { jsonAnswer } from "./json-answer";

type Context = { params: Promise<{ slug: string }> };

/** Answers with one statement; 410 with the reason where it was withdrawn. */
export async function answerStatement(request: Request, { params }: Context): Promise<Response> {
  const data = await readDataRequest(request, { parameters: DAY_ONLY });
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
  const [entry] = await readEntries([statement], reading);
  if (entry === undefined) throw new Error(`No entry was made of the statement ${slug}`);
  return jsonAnswer(ITEMS.statements, data, { ...said(data), item: statementJson(entry, frame) });
}

/** Answers with one record as it stands on the reading day. */
export function answerRecord(collection: RecordCollection) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const data = await readDataRequest(request, { parameters: DAY_ONLY });
    if (data instanceof Response) return data;
    const { slug } = await params;
    const records = recordsOf(data, await readFacts(data, collection), collection);
    const item = records.find((record) => record.slug === slug);
    if (item !== undefined) return jsonAnswer(ITEMS[collection], data, { ...said(data), item });
    if (collection !== "approvals")
      return noSuchRecord({ kind: collection, slug, reading: data.reading });
    return problemAnswer({
      status: 404,
      kind: "no-such-record",
      detail: `Among the approvals none is called “${slug}”.`,
      siteUrl: data.frame.siteUrl,
      more: {
        nearest: nearestFirst(
          slug,
          records.map((record) => record.slug),
        ).slice(0, 3),
      },
    });
  };
}

async function missingStatement(slug: string, { reading, frame }: DataRequest): Promise<Response> {
  const withdrawn = await getWithdrawn(slug);
  if (withdrawn === null) return noSuchRecord({ kind: "statements", slug, reading });
  return problemAnswer({
    status: 410,
    kind: "withdrawn",
    detail: "This statement was withdrawn from the tracker.",
    siteUrl: frame.siteUrl,
    more: { withdrawnAt: withdrawn.withdrawnAt.toISOString(), why: withdrawn.withdrawnWhy },
  });
}
