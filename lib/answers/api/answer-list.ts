import "server-only";
import { LISTS, type Collection } from "@/lib/exports/json/schemas-answers";
import { statementJson } from "@/lib/exports/json/statement-json";
import { totalOf } from "@/lib/filters/facet-counts";
import { countFacets } from "@/lib/queries/count-facets";
import { PAGE_SIZE } from "@/lib/queries/list-page";
import { faultAnswer } from "../problem-answer";
import { readDataRequest, UNPAGED, type DataRequest } from "../read-data-request";
import { readTimeline, selectionOf } from "../timeline-selection";
import { facetsJson, readFacts, recordsOf, type RecordCollection } from "./api-facts";
import { jsonAnswer } from "./json-answer";

/** The most statements of one page. */
export const MOST_STATEMENTS = 200;

/** Answers with one page of the statements of a query. */
export async function answerStatements(request: Request): Promise<Response> {
  const data = await readDataRequest(request, { own: ["limit"] });
  if (data instanceof Response) return data;
  const limit = data.own.get("limit") ?? String(PAGE_SIZE);
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > MOST_STATEMENTS)
    return faultAnswer({ faults: [limitFault(limit)], siteUrl: data.frame.siteUrl });
  const [{ document, next }, counts] = await Promise.all([
    readTimeline(data, Number(limit)),
    countFacets(selectionOf(data.reading)),
  ]);
  return jsonAnswer(LISTS.statements, data, {
    ...said(data),
    total: totalOf({ counts, filters: data.reading.filters }),
    next: next === null || !data.own.has("limit") ? next : `${next}&limit=${limit}`,
    facets: facetsJson(counts),
    items: document.entries.map((entry) => statementJson(entry, document)),
  });
}

/** Answers with every record of a collection that the query is about. */
export function answerRecords(collection: RecordCollection) {
  return async (request: Request): Promise<Response> => {
    const data = await readDataRequest(request, { parameters: UNPAGED });
    if (data instanceof Response) return data;
    const [facts, counts] = await Promise.all([
      readFacts(data, collection),
      countFacets(selectionOf(data.reading)),
    ]);
    const items = recordsOf(data, facts, collection);
    const facets = facetsJson(counts);
    const list = { ...said(data), total: items.length, next: null, facets, items };
    return jsonAnswer(LISTS[collection as Collection], data, list);
  };
}

export function said({ frame }: DataRequest) {
  return { asOf: frame.readingDay, query: frame.query };
}

function limitFault(value: string) {
  const nearest = Number(value) > MOST_STATEMENTS ? String(MOST_STATEMENTS) : String(PAGE_SIZE);
  const problem = `expected a whole number from 1 to ${MOST_STATEMENTS}`;
  return { parameter: "limit", value, problem, nearest };
}
