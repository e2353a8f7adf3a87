import { parse, stringify } from "yaml";
import { SOUND_FILE } from "../../fixtures/story/sound-file";

/** A change of one field; without a value it is taken out of the file. */
export type Edit = {
  path: readonly (string | number)[];
  value?: unknown;
  /** The collection whose revision tells it, when it is not the one it stands in. */
  logged?: string;
  /** What the page of corrections then shows, of both versions. */
  shown?: readonly string[];
};

type Records = Record<string, Record<string, unknown>[]>;

const file = parse(SOUND_FILE) as Records;

/** A small sound story in which every field of every collection is given. */
export const FULL_FILE = stringify(
  {
    ...file,
    articles: [
      {
        ...file["articles"]?.[0],
        publisher: "The Gazette",
        url: "https://gazette.example/1",
        language: "en",
        publishedBasis: "inferred",
        publishedNote: "Its number says so.",
        note: "The last line names a wire report.",
      },
      { slug: "gazette-2", headline: "Ferry sold", publishedOn: "2031-03-20" },
    ],
    parties: [
      {
        ...file["parties"]?.[0],
        shortName: "North",
        jurisdiction: "Westmark",
        formerNames: [{ name: "Old North Lines", shortName: "Old North", until: "2031-02-01" }],
      },
      ...(file["parties"]?.slice(1) ?? []),
      { slug: "coast", role: "regulator", name: "Coast", jurisdiction: "Sea", description: "x" },
    ],
    deadlines: [{ ...file["deadlines"]?.[0], timeZoneBasis: "stated", timeZoneNote: "As told." }],
    questions: [
      { ...file["questions"]?.[0], accounts: "exclusive" },
      {
        slug: "what-then",
        title: "What then?",
        description: "Open.",
        about: { deadline: "day-of-sale" },
        accounts: "compatible",
        asks: "consequence",
        positions: [{ slug: "none", answer: "Not known", unknown: true }],
      },
    ],
    statements: [
      {
        ...file["statements"]?.[0],
        occurredBasis: "inferred",
        occurredNote: "The article says so.",
        publicOn: "2031-03-02",
        publicBasis: "inferred",
        publicNote: "With the article.",
        citations: [
          { article: "gazette-1", paragraph: 2, quote: "um navio", translation: "a ship" },
        ],
      },
      {
        ...file["statements"]?.[0],
        slug: "somebody-says",
        speaker: undefined,
        speakerDescription: "somebody",
        moves: [{ approval: "permit", stage: "needed" }],
        takes: [{ question: "what-then", position: "none" }],
      },
    ],
    citations: [{ statement: "somebody-says", article: "gazette-2", paragraph: 3, quote: "sold" }],
  },
  { aliasDuplicateObjects: false },
);

const of = (collection: string, number: number, fields: Record<string, unknown>): Edit[] =>
  Object.entries(fields).map(([field, value]) => ({ path: [collection, number, field], value }));

const about = (value: unknown): Edit => ({ path: ["questions", 0, "about"], value });

/** Every field of every collection but slugs and withdrawals, changed, given anew or taken out. */
export const EDITS: readonly Edit[] = [
  ...Object.entries({
    title: "Who gets the ferry?",
    description: "The sale.",
    timeZone: "Europe/Madrid",
    language: "pt",
  }).map(([field, value]): Edit => ({ path: ["story", field], value })),
  ...of("articles", 0, {
    headline: "Ferry up for sale",
    publisher: "The Other Gazette",
    url: undefined,
    language: "pt",
    publishedOn: "2031-03",
    publishedBasis: "stated",
    publishedNote: "Its second number says so.",
    note: undefined,
  }),
  ...of("parties", 0, {
    name: "North Lines Company",
    shortName: undefined,
    jurisdiction: undefined,
    description: "Another.",
    formerNames: [{ name: "Older", shortName: "Older", until: "2031-02-02" }],
  }),
  { path: ["parties", 1, "role"], value: "official" },
  ...of("approvals", 0, {
    title: "Berth permit",
    covers: "The quay",
    instrument: "Harbour Act, section 4",
    regulator: "coast",
  }),
  ...of("deadlines", 0, {
    title: "Sale day",
    setBy: "coast",
    instrument: "Two letters",
    timeZone: "Europe/Madrid",
    timeZoneBasis: "inferred",
    timeZoneNote: undefined,
    consequence: undefined,
  }),
  ...of("questions", 0, {
    title: "Still there?",
    description: "Not settled.",
    accounts: "compatible",
    positions: [
      { slug: "yes-in", answer: "Yes" },
      { slug: "maybe", answer: "Perhaps" },
    ],
  }),
  about(undefined),
  about({ approval: "permit" }),
  about({ deadline: "day-of-sale" }),
  { path: ["questions", 1, "asks"], value: undefined },
  { path: ["questions", 1, "positions", 0, "unknown"], value: undefined },
  ...of("statements", 0, {
    headline: "North offered",
    summary: "An offer.",
    kind: "action",
    attribution: "document",
    origin: "council",
    speaker: "council",
    parties: ["port"],
    occurredOn: "2031-02~",
    occurredBasis: "stated",
    occurredNote: "It says as much.",
    publicOn: "2031-03-03",
    publicBasis: "stated",
    publicNote: "Later.",
    moves: [{ deadline: "day-of-sale", action: "sets", due: "2031-04-30T12:00:00+01:00" }],
    takes: undefined,
  }),
  { path: ["statements", 1, "speakerDescription"], value: "a person on the quay" },
  {
    path: ["statements", 0, "citations", 0, "quote"],
    value: "o navio",
    logged: "citations",
    shown: ["um navio", "o navio"],
  },
  {
    path: ["statements", 0, "citations", 0, "translation"],
    value: "the ship",
    logged: "citations",
    shown: ["a ship", "the ship"],
  },
  {
    path: ["statements", 0, "citations", 0, "paragraph"],
    value: 5,
    logged: "citations",
    shown: ["paragraph 2", "paragraph 5"],
  },
  ...of("citations", 0, { paragraph: 4, quote: undefined, translation: "gone" }),
];
