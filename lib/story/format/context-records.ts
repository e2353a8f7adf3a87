import { z } from "zod";
import {
  ACCOUNTS,
  ASKED_OF_DEADLINES,
  type Accounts,
  type AskedOfDeadline,
} from "@/lib/domain/board/question";
import { PARTY_ROLES, type PartyRole } from "@/lib/domain/statement";
import { basis, dateNote, pastDate } from "./dates";
import { identity } from "./identity";
import { language, timeZone, webAddress } from "./places";
import { line, oneOf, prose, record, slugOf } from "./scalars";

const ROLE_MEANING: Record<PartyRole, string> = {
  bidder: "Wants to buy, or is reported to.",
  seller: "Owns what may be sold.",
  regulator: "A government or body whose approval or order matters.",
  official: "Speaks or acts for a government without deciding.",
  outlet: "Publishes: a newspaper, an agency, a broadcaster.",
};

const ACCOUNTS_MEANING: Record<Accounts, string> = {
  exclusive: "Two answers cannot both be true: with two of them the question is contested.",
  compatible: "All answers can be true: several accounts, and no dispute.",
};

const ASKS_MEANING: Record<AskedOfDeadline, string> = {
  demand: "What must be done by the deadline.",
  consequence: "What happens when it passes.",
};

const INFERRED_SAYS_WHY = {
  if: { properties: { publishedBasis: { const: "inferred" } }, required: ["publishedBasis"] },
  then: { required: ["publishedNote"] },
};

const SEVERAL_ANSWERS_SAY_HOW = {
  if: { properties: { positions: { minItems: 2 } }, required: ["positions"] },
  then: { required: ["accounts"] },
};

const REGULATOR_HAS_JURISDICTION = {
  if: { properties: { role: { const: "regulator" } }, required: ["role"] },
  then: { required: ["jurisdiction"] },
};

export const storyRecord = record({
  slug: slugOf("Name of the story in addresses."),
  title: line(200).describe("Title of the board, as readers see it."),
  description: prose(500).describe("One or two sentences on what the board follows."),
  timeZone,
  language: language.describe("BCP 47 tag of the language the board is written in, such as en."),
}).describe("The story itself; exactly one in the whole folder.");

export const articleRecord = record({
  slug: slugOf("Name of the article; not that of a party either, because origins name both."),
  headline: line(300).describe("The headline, word for word."),
  publisher: line(120).describe("Who published it, where the article says so.").exactOptional(),
  url: webAddress.exactOptional(),
  language: language.describe("BCP 47 tag; without it, the story's language.").exactOptional(),
  publishedOn: pastDate("When the article came out."),
  publishedBasis: basis("the date"),
  publishedNote: dateNote("the date"),
  note: prose(1000)
    .describe(
      "What a reader should know about it: where it has its news from, what its headline adds.",
    )
    .exactOptional(),
  ...identity,
})
  .meta(INFERRED_SAYS_WHY)
  .describe("A news article that was read.");

const formerName = record({
  name: line(120).describe("Full name until then."),
  shortName: line(60).describe("Name for narrow columns; without it, the name.").exactOptional(),
  until: z.iso
    .date({ error: "a day such as 2020-09-13" })
    .describe("The last day on which it went by this name; reading days up to it show it."),
});

export const partyRecord = record({
  slug: slugOf("Name of the party; not that of an article either, because origins name both."),
  role: oneOf(PARTY_ROLES, (role) => ROLE_MEANING[role]).describe("What it is in this story."),
  name: line(120).describe("Full name."),
  shortName: line(60).describe("Name for narrow columns; without it, the name.").exactOptional(),
  jurisdiction: line(80).describe("Country or union; required for regulators.").exactOptional(),
  description: prose(500).describe("One sentence on who it is."),
  formerNames: z
    .array(formerName)
    .max(20)
    .describe("What it was called before; name is what it is called now.")
    .exactOptional(),
  ...identity,
})
  .meta(REGULATOR_HAS_JURISDICTION)
  .describe("Whoever acts or speaks.");

export const approvalRecord = record({
  slug: slugOf("Name of the approval."),
  title: line(120).describe("Short title, such as CFIUS clearance."),
  regulator: slugOf("Slug of the party that decides; its role is regulator."),
  covers: prose(500).describe("What is approved."),
  instrument: prose(500).describe("The law, order or rule that asks for it."),
  ...identity,
}).describe("One thing that must be granted. Its stage comes from the moves of statements.");

export const deadlineRecord = record({
  slug: slugOf("Name of the deadline."),
  title: line(120).describe("Short title."),
  setBy: slugOf("Slug of the party that set it; a regulator or an official."),
  instrument: prose(500).describe("The law, order or letter that sets it."),
  timeZone,
  timeZoneBasis: basis("the time zone").describe(
    "Whether an article names the zone; without it, the tracker assumes it.",
  ),
  timeZoneNote: dateNote("the time zone"),
  consequence: prose(500)
    .describe("Of older files; now a question with asks: consequence, answered by statements.")
    .exactOptional(),
  ...identity,
}).describe("A day that matters. Its due date comes from the moves of statements.");

const position = record({
  slug: slugOf("Name of the position, unique in its question."),
  answer: line(300).describe("The answer in a few words."),
  unknown: z
    .literal(true)
    .describe("It says only that it is not known: it is shown, and contradicts nobody.")
    .exactOptional(),
});

const about = record({
  bidder: slugOf("The bidder it is about.").exactOptional(),
  approval: slugOf("The approval it is about.").exactOptional(),
  deadline: slugOf("The deadline it is about.").exactOptional(),
}).meta({ minProperties: 1, maxProperties: 1 });

export const questionRecord = record({
  slug: slugOf("Name of the question."),
  title: line(200).describe("The question, with its question mark."),
  description: prose(1000).describe("What the sources say, in a sentence or two."),
  about: about.describe("One bidder, approval or deadline it is about.").exactOptional(),
  accounts: oneOf(ACCOUNTS, (word) => ACCOUNTS_MEANING[word])
    .describe("Whether two of its answers can both be true. The editor decides.")
    .exactOptional(),
  asks: oneOf(ASKED_OF_DEADLINES, (word) => ASKS_MEANING[word])
    .describe(
      "What it asks of the deadline that it is about; the countdown then tells the answers.",
    )
    .exactOptional(),
  positions: z
    .array(position)
    .min(1)
    .max(20)
    .describe("The answers, in the order in which they are shown."),
  ...identity,
})
  .meta(SEVERAL_ANSWERS_SAY_HOW)
  .describe("Something the sources do not agree on, or leave open.");
