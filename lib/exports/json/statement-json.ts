import type { z } from "zod";
import type { Found } from "@/lib/domain/search/found-in";
import type { QuestionReading } from "@/lib/domain/board/question";
import type { KnownDate, Origin, Party, Speaker, Statement } from "@/lib/domain/statement";
import { recordAddress } from "@/lib/filters/page-address";
import type { Entry, Frame } from "../timeline-document";
import type { contestedSchema, dateSchema, partySchema, statementSchema } from "./schemas-common";

type Place = Pick<Frame, "siteUrl" | "asOf">;

export function statementJson(
  { statement, contested, updatedAt, found }: Entry,
  place: Place,
): z.input<typeof statementSchema> {
  const { slug, headline, summary, kind, attribution, citations, positions } = statement;
  return {
    slug,
    url: place.siteUrl + recordAddress({ kind: "statements", slug, asOf: place.asOf }),
    headline,
    summary,
    kind,
    attribution,
    speaker: speakerJson(statement.speaker),
    origin: originJson(statement.origin),
    parties: statement.parties.map(partyJson),
    occurredOn: dateJson(statement.occurredOn),
    publicOn: dateJson(statement.publicOn),
    recordedAt: statement.recordedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    citations: citations.map(({ article, paragraph, quote, translation }) => {
      return { article: article.slug, headline: article.headline, paragraph, quote, translation };
    }),
    moves: movesJson(statement),
    positions: positions.map(({ question, position }) => ({ question, position })),
    contested: contested.length > 0,
    contestedQuestions: contested.map((reading) => contestedJson(reading, place)),
    ...(found.length === 0 ? {} : { found: found.map(foundJson) }),
  };
}

function foundJson(found: Found) {
  const snippet = found.snippet.map(({ text, isHit }) => ({ text, hit: isHit }));
  return { in: found.in, snippet };
}

export function contestedJson(
  { question: { slug, title } }: QuestionReading,
  { siteUrl, asOf }: Place,
): z.input<typeof contestedSchema> {
  return { slug, title, url: siteUrl + recordAddress({ kind: "questions", slug, asOf }) };
}

export function partyJson(party: Party): z.input<typeof partySchema> {
  const { slug, role, name, shortName, jurisdiction } = party;
  return { slug, role, name, shortName, jurisdiction };
}

export function dateJson(date: KnownDate): z.input<typeof dateSchema> {
  const { edtf, earliest, latest, basis, note } = date;
  return { edtf, earliest, latest, basis, note };
}

function speakerJson(speaker: Speaker) {
  if (speaker.type === "described") return speaker;
  return { type: speaker.type, slug: speaker.party.slug, name: speaker.party.name };
}

function originJson(origin: Origin) {
  if (origin.type === "party")
    return { type: origin.type, slug: origin.party.slug, name: origin.party.name };
  return { type: origin.type, slug: origin.article.slug, name: origin.article.headline };
}

function movesJson({ bidMoves, approvalMoves, deadlineMoves }: Statement) {
  return {
    bids: bidMoves.map(({ bidder, stage }) => ({ bidder, stage })),
    approvals: approvalMoves.map(({ approval, stage }) => ({ approval, stage })),
    deadlines: deadlineMoves.map(({ deadline, action, due }) => ({ deadline, action, due })),
  };
}
