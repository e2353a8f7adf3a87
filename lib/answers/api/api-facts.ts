import "server-only";
import { narrowBoard } from "@/lib/domain/board/narrow-board";
import type { Facts } from "@/lib/exports/json/record-parts";
import {
  approvalJson,
  articleJson,
  bidderJson,
  deadlineJson,
  questionJson,
  partyRecordJson,
  regulatorJson,
} from "@/lib/exports/json/records-json";
import type { Collection } from "@/lib/exports/json/schemas-answers";
import type { FacetCounts } from "@/lib/filters/facet-counts";
import { FACETS, isNarrowed } from "@/lib/filters/timeline-filters";
import { countToldIn } from "@/lib/queries/timeline/selected-records";
import type { DataRequest } from "../read-data-request";
import { readSelected, selectionOf } from "../timeline-selection";

/** The collections of records that are about statements, not statements themselves. */
export type RecordCollection = Exclude<Collection, "statements">;

/** A record, and its form, which is made only when it is sent. */
export type Listed = { slug: string; toJson: (facts: Facts) => unknown };

/** Every record of a collection, whatever the query selects, in the order of its list. */
export function everyRecord({ reading }: DataRequest, collection: RecordCollection): Listed[] {
  const { board, questions, regulators, parties, articles } = reading;
  switch (collection) {
    case "bidders":
      return listed(board.bidders, bidderJson);
    case "regulators":
      return listed(regulators, regulatorJson);
    case "parties":
      return listed(parties, partyRecordJson);
    case "approvals":
      return listed(board.approvals, approvalJson);
    case "deadlines":
      return listed(board.deadlines, deadlineJson);
    case "questions":
      return questions.map((one) => {
        return { slug: one.question.slug, toJson: (facts) => questionJson(one, facts) };
      });
    case "articles":
      return listed(articles, articleJson);
  }
}

/**
 * What records are told from.
 * @param slugs the records that are going to be told, if they are known yet: others need not be counted.
 */
export async function readFacts(
  { reading, frame }: DataRequest,
  { collection, slugs }: { collection: RecordCollection; slugs: readonly string[] | null },
): Promise<Facts> {
  const { board, questions } = reading;
  const selection = selectionOf(reading);
  const [{ parties, moving }, toldIn] = await Promise.all([
    readSelected(reading),
    collection === "articles" ? countToldIn(selection, slugs) : new Map<string, number>(),
  ]);
  return { frame, board, questions, concerning: parties, toldIn, moving };
}

/** Which records of a collection the query is about: all of them where nothing narrows it. */
export function selectedIn(
  { reading: { board, filters } }: DataRequest,
  facts: Facts,
  collection: RecordCollection,
): (record: { slug: string }) => boolean {
  if (!isNarrowed(filters)) return () => true;
  const { concerning, moving, toldIn } = facts;
  if (collection === "regulators" || collection === "parties")
    return ({ slug }) => concerning.has(slug);
  if (collection === "articles") return ({ slug }) => toldIn.has(slug);
  const kept = narrowBoard(board, { parties: concerning, moving })[collection];
  const slugs = new Set(kept.map(({ slug }) => slug));
  return ({ slug }) => slugs.has(slug);
}

/** A facet may have tens of thousands of values, each article being an origin too. */
const MOST_VALUES = 200;

/** Counts of each facet, the largest first; of very many values these only. */
export function facetsJson(counts: FacetCounts) {
  const list = (facet: ReadonlyMap<string, number>) =>
    [...facet]
      .map(([slug, statements]) => ({ slug, statements }))
      .toSorted((a, b) => b.statements - a.statements || (a.slug < b.slug ? -1 : 1))
      .slice(0, MOST_VALUES);
  const [bidder, regulator, party, kind, source, article] = FACETS.map((facet) =>
    list(counts[facet]),
  );
  return { bidder, regulator, party, kind, source, article };
}

function listed<Kept extends { slug: string }>(
  records: readonly Kept[],
  form: (record: Kept, facts: Facts) => unknown,
): Listed[] {
  return records.map((record) => {
    return { slug: record.slug, toJson: (facts) => form(record, facts) };
  });
}
