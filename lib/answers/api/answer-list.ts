import "server-only";
import { LISTS } from "@/lib/exports/json/schemas-answers";
import { statementJson } from "@/lib/exports/json/statement-json";
import { totalOf } from "@/lib/filters/facet-counts";
import { isNarrowed } from "@/lib/filters/timeline-filters";
import { countFacets } from "@/lib/queries/timeline/count-facets";
import { suggestSearch } from "@/lib/queries/search/suggest-search";
import { readDataRequest, UNPAGED, type DataRequest } from "../read-data-request";
import { readTimeline, selectionOf } from "../timeline-selection";
import { everyRecord, facetsJson, readFacts, selectedIn, type RecordCollection } from "./api-facts";
import { jsonAnswer } from "./json-answer";
import {
  checkLimit,
  cursorOf,
  itemsBehind,
  limitOf,
  nextAddress,
  refuseCursor,
  startOf,
  withOwn,
} from "./paged-list";

/** Answers with one page of the statements of a query. */
export async function answerStatements(request: Request): Promise<Response> {
  const data = await readDataRequest(request, { own: { limit: checkLimit } });
  if (data instanceof Response) return data;
  const selection = selectionOf(data.reading);
  const [{ document, next }, counts] = await Promise.all([
    readTimeline(data, limitOf(data)),
    countFacets(selection),
  ]);
  const isEmpty = document.entries.length === 0;
  return jsonAnswer(LISTS.statements, data, {
    ...said(data),
    total: totalOf({ counts, filters: data.reading.filters }),
    next: next === null ? null : withOwn(data, next),
    facets: facetsJson(counts),
    items: document.entries.map((entry) => statementJson(entry, document)),
    suggestion: isEmpty ? await suggestSearch(selection) : null,
  });
}

/** Answers with one page of the records of a collection that the query is about. */
export function answerRecords(collection: RecordCollection) {
  return async (request: Request): Promise<Response> => {
    const data = await readDataRequest(request, {
      parameters: UNPAGED,
      own: { after: cursorOf("after", /./), limit: checkLimit },
    });
    if (data instanceof Response) return data;
    const limit = limitOf(data);
    const every = everyRecord(data, collection);
    const behind = itemsBehind(every, startOf(data, "after"));
    if (behind === null) return refuseCursor(data, "after");
    const isWhole = !isNarrowed(data.reading.filters);
    const slugs = isWhole ? behind.slice(0, limit).map(({ slug }) => slug) : null;
    const [facts, counts] = await Promise.all([
      readFacts(data, { collection, slugs }),
      countFacets(selectionOf(data.reading)),
    ]);
    const isSelected = selectedIn(data, facts, collection);
    const rest = behind.filter(isSelected);
    const items = rest.slice(0, limit);
    const last = items.at(-1);
    return jsonAnswer(LISTS[collection], data, {
      ...said(data),
      total: every.filter(isSelected).length,
      next:
        last === undefined || rest.length <= limit ? null : nextAddress(data, "after", last.slug),
      facets: facetsJson(counts),
      items: items.map(({ toJson }) => toJson(facts)),
    });
  };
}

export function said({ frame }: DataRequest) {
  return { asOf: frame.readingDay, query: frame.query };
}
