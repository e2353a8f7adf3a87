import { z } from "zod";
import { ATTRIBUTIONS, STATEMENT_KINDS } from "@/lib/domain/statement";
import type { Attribution, StatementKind } from "@/lib/domain/statement";
import { basis, dateNote, pastDate } from "./dates";
import { identity } from "./identity";
import { move } from "./move";
import { line, oneOf, prose, record, slugOf } from "./scalars";

const KIND_MEANING: Record<StatementKind, string> = {
  announcement: "Somebody says something about its own acts or plans.",
  report: "Somebody says something about others.",
  action: "Somebody did something: an order, a rule, a filing.",
  allegation: "Somebody accuses.",
  denial: "Somebody contradicts.",
};

/** The word of older files for `not_given`. */
export const OLDER_NOT_GIVEN = "unattributed";

const ATTRIBUTION_MEANING: Record<Attribution | typeof OLDER_NOT_GIVEN, string> = {
  named: "A named person or body says so.",
  document: "A document says so: an order, a filing.",
  anonymous: "A source whose name the outlet withholds.",
  outlet: "A named outlet reports it on its own account and names no source.",
  not_given: "The article does not say where it has it from.",
  unattributed: "Older word for not_given.",
};

/** The most that stand in one statement of a file; the speaker and those behind moves come on top. */
export const MOST_PARTIES = 50;
/** More stand in a file's list of citations. */
export const MOST_CITATIONS = 200;

const ONE_SPEAKER = { oneOf: [{ required: ["speaker"] }, { required: ["speakerDescription"] }] };

const paragraph = z
  .int()
  .min(1)
  .max(10_000)
  .describe("The paragraph of the article, counted from 1; the headline is not one.");

const quote = prose(2000)
  .describe("The exact words printed as direct speech, without the outer quotation marks.")
  .exactOptional();

const translation = prose(2000)
  .describe("The quoted words in the story's language, when the article is in another.")
  .exactOptional();

const inlineCitation = record({
  article: slugOf("Slug of the article."),
  paragraph,
  quote,
  translation,
});

export const citationRecord = record({
  statement: slugOf("Slug of the statement that was seen in one more article."),
  article: slugOf("Slug of the article."),
  paragraph,
  quote,
  translation,
}).describe("A statement that stands in another file, seen in one more article.");

const take = record({
  question: slugOf("Slug of the question."),
  position: slugOf("Slug of one of its positions."),
});

export const statementRecord = record({
  slug: slugOf("Name of the statement in addresses; a later change takes `renamed`."),
  headline: line(200).describe("What was said or done, in our own words."),
  summary: prose(2000).describe("One to three sentences, in our own words."),
  kind: oneOf(STATEMENT_KINDS, (kind) => KIND_MEANING[kind]).describe("What sort of statement."),
  speaker: slugOf("Slug of the party that says it; or use speakerDescription.").exactOptional(),
  speakerDescription: line(200)
    .describe("Who says it, in words, when no party does: a source with …")
    .exactOptional(),
  origin: slugOf("Who first carried it: slug of a party, or of an article."),
  attribution: oneOf(
    [...ATTRIBUTIONS, OLDER_NOT_GIVEN],
    (word) => ATTRIBUTION_MEANING[word],
  ).describe("Who vouches for it."),
  parties: z
    .array(slugOf("Slug of a party."))
    .max(MOST_PARTIES)
    .describe("Whom it is about. Speakers, moved bidders and regulators are added by themselves.")
    .exactOptional(),
  occurredOn: pastDate("When it happened or was said."),
  occurredBasis: basis("the date"),
  occurredNote: dateNote("the date"),
  publicOn: pastDate(
    "When the public could first know it; without it, the day it occurred.",
  ).exactOptional(),
  publicBasis: basis("the day it became public"),
  publicNote: dateNote("the day it became public"),
  citations: z
    .array(inlineCitation)
    .max(MOST_CITATIONS)
    .describe("Where it stands. Each statement needs one, here or in a file's citations.")
    .exactOptional(),
  moves: z.array(move).max(50).describe("What it changes on the board.").exactOptional(),
  takes: z.array(take).max(50).describe("The positions it takes on questions.").exactOptional(),
  ...identity,
})
  .meta(ONE_SPEAKER)
  .describe("One attributed assertion or act.");
