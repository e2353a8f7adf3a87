import "server-only";
import { narrowBoard } from "@/lib/domain/narrow-board";
import {
  approvalJson,
  articleJson,
  bidderJson,
  deadlineJson,
  questionJson,
  regulatorJson,
} from "@/lib/exports/json/records-json";
import type { Facts } from "@/lib/exports/json/record-parts";
import type { Collection } from "@/lib/exports/json/schemas-answers";
import type { FacetCounts } from "@/lib/filters/facet-counts";
import { FACETS, isNarrowed } from "@/lib/filters/timeline-filters";
import { countToldIn } from "@/lib/queries/selected-records";
import type { DataRequest } from "../read-data-request";
import { readSelected, selectionOf } from "../timeline-selection";

/** The collections whose records are few and read whole for every board. */
export type RecordCollection = Exclude<Collection, "statements">;

export async function readFacts(
  { reading, frame }: DataRequest,
  collection: RecordCollection,
): Promise<Facts> {
  const { board, questions } = reading;
  const [{ parties, moving }, toldIn] = await Promise.all([
    readSelected(reading),
    collection === "articles" ? countToldIn(selectionOf(reading)) : new Map<string, number>(),
  ]);
  return { frame, board, questions, concerning: parties, toldIn, moving };
}

/** The records of a collection that the query is about: all of them where nothing narrows it. */
export function recordsOf(data: DataRequest, facts: Facts, collection: RecordCollection) {
  const { reading } = data;
  const { concerning, moving, questions } = facts;
  const isWhole = !isNarrowed(reading.filters);
  const board = isWhole
    ? reading.board
    : narrowBoard(reading.board, { parties: concerning, moving });
  switch (collection) {
    case "bidders":
      return board.bidders.map((bidder) => bidderJson(bidder, facts));
    case "regulators":
      return reading.regulators
        .filter(({ slug }) => isWhole || concerning.has(slug))
        .map((regulator) => regulatorJson(regulator, facts));
    case "approvals":
      return board.approvals.map((approval) => approvalJson(approval, facts));
    case "deadlines":
      return board.deadlines.map((deadline) => deadlineJson(deadline, facts));
    case "questions":
      return questions
        .filter(({ question }) => board.questions.some(({ slug }) => slug === question.slug))
        .map((question) => questionJson(question, facts));
    case "articles":
      return reading.articles
        .map((article) => articleJson(article, facts))
        .filter(({ statements }) => isWhole || statements > 0);
  }
}

export function facetsJson(counts: FacetCounts) {
  const list = (facet: ReadonlyMap<string, number>) =>
    [...facet]
      .map(([slug, statements]) => ({ slug, statements }))
      .toSorted((a, b) => b.statements - a.statements || (a.slug < b.slug ? -1 : 1));
  const [bidder, regulator, kind, source, article] = FACETS.map((facet) => list(counts[facet]));
  return { bidder, regulator, kind, source, article };
}
