import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { printFault } from "@/lib/story/fault";
import type { ImportOutcome } from "@/lib/story/import/import-story";
import { changedNothing, type ImportSummary } from "@/lib/story/import/import-summary";
import { importStoryFolder } from "@/lib/story/import-story-folder";
import { createStoryFolder, SOUND_FILE, soundFileWith } from "@/tests/fixtures/story/story-folder";
import {
  createTemporaryDatabase,
  dump,
  openClient,
  openDatabase,
  type TemporaryDatabase,
} from "./temporary-database";

const FERRY = "tests/fixtures/story/ferry";
const FIRST = new Date("2031-06-03T08:00:00Z");
const LATER = new Date("2031-06-04T08:00:00Z");

function summaryOf(outcome: ImportOutcome): ImportSummary {
  if (!outcome.ok) throw new Error(outcome.faults.map(printFault).join("\n"));
  return outcome.summary;
}

function faultsOf(outcome: ImportOutcome): string[] {
  if (outcome.ok) throw new Error("The import went through.");
  return outcome.faults.map(printFault);
}

async function importFile(database: TemporaryDatabase, text: string, recordedAt = FIRST) {
  const folder = createStoryFolder({ "a.yaml": text });
  return importStoryFolder({ folder, client: database.client, recordedAt });
}

describe("a first import", () => {
  it("adds every record and says so", async () => {
    const { client } = await createTemporaryDatabase();
    const outcome = await importStoryFolder({ folder: FERRY, client, recordedAt: FIRST });
    const summary = summaryOf(outcome);
    expect(summary.parties.added).toHaveLength(6);
    expect(summary.statements.added).toContain("north-returns");
    expect(summary.citations.added).toContain("minister-sets-day/north-lines-returns");
    expect(await client.citation.count()).toBe(10);
  });

  it("keeps every date as written, beside its first and last day", async () => {
    const { client } = await createTemporaryDatabase();
    await importStoryFolder({ folder: FERRY, client, recordedAt: FIRST });
    const days = async (slug: string) => {
      const row = await client.statement.findUniqueOrThrow({ where: { slug } });
      return [row.occurredOn, row.occurredEarliest, row.occurredLatest, row.publicLatest];
    };
    expect(await days("north-leaves")).toEqual([
      "2031-04",
      "2031-04-01",
      "2031-04-30",
      "2031-06-30",
    ]);
    expect(await days("permit-said-to-be-needed")).toEqual([
      "../2031-03-02",
      "0000-01-01",
      "2031-03-02",
      "2031-03-02",
    ]);
    expect(await days("minister-sets-day")).toEqual([
      "2031-02~",
      "2031-02-01",
      "2031-02-28",
      "2031-02-28",
    ]);
  });

  it("links statements to parties, moves, positions and origins", async () => {
    const { client } = await createTemporaryDatabase();
    await importStoryFolder({ folder: FERRY, client, recordedAt: FIRST });
    const statement = await client.statement.findUniqueOrThrow({
      where: { slug: "north-makes-offer" },
      include: {
        originArticle: true,
        parties: { include: { party: true } },
        bidChanges: { include: { bidder: true } },
      },
    });
    expect(statement.originArticle?.slug).toBe("council-opens-sale");
    expect(statement.parties.map(({ party }) => party.slug).sort()).toEqual([
      "alder-council",
      "north-lines",
    ]);
    expect(statement.bidChanges).toMatchObject([
      { stage: "offer_made", bidder: { slug: "north-lines" } },
    ]);
    const chain = await client.deadlineChange.findMany({ orderBy: { statementId: "asc" } });
    expect(chain.map(({ action, due }) => [action, due]).sort()).toEqual([
      ["extends", "2031-06-30"],
      ["lifts", null],
      ["sets", "2031-04-30T12:00:00+01:00"],
    ]);
  });

  it("writes a revision for each record, with what was added", async () => {
    const { client } = await createTemporaryDatabase();
    const outcome = await importStoryFolder({ folder: FERRY, client, recordedAt: FIRST });
    const added = Object.values(summaryOf(outcome)).flatMap((keys) => keys.added);
    const revisions = await client.revision.findMany();
    expect(revisions).toHaveLength(added.length);
    const revision = revisions.find(({ key }) => key === "alder-council");
    expect(revision).toMatchObject({
      action: "added",
      collection: "parties",
      before: null,
      recordedAt: FIRST,
      after:
        '{"description":"Owns the ferry line.","name":"Alder Island Council","role":"seller","shortName":"Alder Island Council","slug":"alder-council"}',
    });
  });

  it("stores the same whatever the order of the files", async () => {
    const [one, other] = [await createTemporaryDatabase(), await createTemporaryDatabase()];
    const cut = SOUND_FILE.indexOf("approvals:");
    const parts = [SOUND_FILE.slice(0, cut), SOUND_FILE.slice(cut)];
    const ways = [
      { database: one, files: { "1.yaml": parts[0] ?? "", "2.yaml": parts[1] ?? "" } },
      { database: other, files: { "1.yaml": parts[1] ?? "", "2.yaml": parts[0] ?? "" } },
    ];
    for (const { database, files } of ways) {
      const folder = createStoryFolder(files);
      await importStoryFolder({ folder, client: database.client, recordedAt: FIRST });
    }
    expect(dump(other.path)).toEqual(dump(one.path));
  });
});

describe("importing the same files again", () => {
  it("writes nothing and says so", async () => {
    const { client, path } = await createTemporaryDatabase();
    await importStoryFolder({ folder: FERRY, client, recordedAt: FIRST });
    const watcher = openDatabase(path);
    const version = watcher.pragma("data_version");
    const before = dump(path);
    const outcome = await importStoryFolder({ folder: FERRY, client, recordedAt: LATER });
    expect(changedNothing(summaryOf(outcome))).toBe(true);
    expect(summaryOf(outcome).statements.unchanged).toHaveLength(8);
    expect(watcher.pragma("data_version")).toEqual(version);
    expect(dump(path)).toEqual(before);
  });

  it("takes defaults that are written out for the same record", async () => {
    const database = await createTemporaryDatabase();
    await importFile(database, SOUND_FILE);
    const explicit = soundFileWith(
      "occurredOn: 2031-03-01",
      "occurredOn: 2031-03-01\n    occurredBasis: stated\n    publicOn: 2031-03-01",
    ).replace("parties: [council]", "parties: [north, port, council]");
    const outcome = await importFile(database, explicit, LATER);
    expect(changedNothing(summaryOf(outcome))).toBe(true);
  });
});

describe("importing changed files", () => {
  it("changes the record, keeps when it was first recorded, and keeps both versions", async () => {
    const database = await createTemporaryDatabase();
    await importFile(database, SOUND_FILE);
    const changed = soundFileWith("stage: offer_made", "stage: in_talks");
    const outcome = await importFile(database, changed, LATER);
    expect(summaryOf(outcome).statements.changed).toEqual(["north-offers"]);
    expect(summaryOf(outcome).citations.changed).toEqual([]);
    const { client } = database;
    const { recordedAt } = await client.statement.findFirstOrThrow();
    expect(recordedAt).toEqual(FIRST);
    expect(await client.bidChange.findMany()).toMatchObject([{ stage: "in_talks" }]);
    const revision = await client.revision.findFirstOrThrow({ where: { action: "changed" } });
    expect(revision).toMatchObject({ key: "north-offers", recordedAt: LATER });
    expect(revision.before).toContain('{"bidder":"north","stage":"offer_made"}');
    expect(revision.after).toContain('{"bidder":"north","stage":"in_talks"}');
  });

  it.each([
    ["story", "title: Who buys the ferry?", "title: Who bought the ferry?", "ferry"],
    ["articles", "publishedOn: 2031-03-02", "publishedOn: 2031-03", "gazette-1"],
    ["parties", "name: North Lines", "name: North Lines plc", "north"],
    ["approvals", "covers: The berth", "covers: Both berths", "permit"],
    ["deadlines", "consequence: None.", "consequence: A fine.", "day-of-sale"],
    ["questions", "answer: Out", "answer: It left", "still-in"],
    ["questions", "{ bidder: north }", "{ deadline: day-of-sale }", "still-in"],
    ["statements", "position: yes-in", "position: no-out", "north-offers"],
    ["statements", "speaker: north", "speakerDescription: a source", "north-offers"],
    ["statements", "origin: gazette-1", "origin: council", "north-offers"],
    ["statements", "parties: [council]", "parties: []", "north-offers"],
    ["citations", "paragraph: 2", "paragraph: 3", "north-offers/gazette-1"],
    ["citations", "paragraph: 2", "paragraph: 2\n        quote: Yes", "north-offers/gazette-1"],
  ] as const)("changes %s and nothing else: %s", async (collection, part, replacement, key) => {
    const database = await createTemporaryDatabase();
    await importFile(database, SOUND_FILE);
    const changed = soundFileWith(part, replacement);
    const { [collection]: own, ...others } = summaryOf(await importFile(database, changed, LATER));
    expect(own).toMatchObject({ added: [], changed: [key] });
    for (const keys of Object.values(others))
      expect(keys).toMatchObject({ added: [], changed: [] });
    expect(changedNothing(summaryOf(await importFile(database, changed, LATER)))).toBe(true);
    expect(summaryOf(await importFile(database, SOUND_FILE, LATER))[collection].changed).toEqual([
      key,
    ]);
  });

  it("moves a citation to the right paragraph instead of keeping both", async () => {
    const database = await createTemporaryDatabase();
    await importFile(database, SOUND_FILE);
    await importFile(database, soundFileWith("paragraph: 2", "paragraph: 3"), LATER);
    expect(await database.client.citation.findMany()).toMatchObject([{ paragraph: 3 }]);
  });

  it("keeps the positions that statements hang on when others come before them", async () => {
    const database = await createTemporaryDatabase();
    await importFile(database, SOUND_FILE);
    const more = soundFileWith(
      "      - slug: yes-in\n",
      "      - slug: perhaps\n        answer: Perhaps\n      - slug: yes-in\n",
    );
    await importFile(database, more, LATER);
    const taken = await database.client.positionStatement.findMany({ include: { position: true } });
    expect(taken).toMatchObject([{ position: { slug: "yes-in", rank: 1 } }]);
  });
});

describe("importing some of the files", () => {
  it("adds a file whose names are in the database, and leaves the rest as it is", async () => {
    const database = await createTemporaryDatabase();
    await importFile(database, SOUND_FILE);
    const next = `articles:
  - slug: gazette-2
    headline: More
    publishedOn: 2031-03-05
citations:
  - statement: north-offers
    article: gazette-2
    paragraph: 1
`;
    const summary = summaryOf(await importFile(database, next, LATER));
    expect(summary.articles).toEqual({
      added: ["gazette-2"],
      changed: [],
      removed: [],
      renamed: [],
      restored: [],
      withdrawn: [],
      unchanged: [],
    });
    expect(summary.citations.added).toEqual(["north-offers/gazette-2"]);
    expect(await database.client.citation.count()).toBe(2);
    expect(changedNothing(summaryOf(await importFile(database, SOUND_FILE, LATER)))).toBe(true);
    expect(await database.client.citation.count()).toBe(2);
  });

  it("refuses to take away a position that a statement in the database holds", async () => {
    const database = await createTemporaryDatabase();
    await importFile(database, SOUND_FILE);
    const withoutStatements = soundFileWith("      - slug: yes-in\n        answer: In\n", "");
    const rest = withoutStatements.slice(0, withoutStatements.indexOf("statements:"));
    expect(faultsOf(await importFile(database, rest, LATER))).toEqual([
      '(database)  statements.north-offers.takes[0].position: "yes-in", expected a position of the question still-in: no-out',
    ]);
  });

  it("refuses another story than the one the database tells", async () => {
    const database = await createTemporaryDatabase();
    await importFile(database, SOUND_FILE);
    const outcome = await importStoryFolder({
      folder: FERRY,
      client: database.client,
      recordedAt: LATER,
    });
    expect(faultsOf(outcome)).toEqual([
      'tests/fixtures/story/ferry/story.yaml:4:9  story.slug: "alder-ferries", expected ferry, the story this database tells; another one needs its own database',
    ]);
  });
});

describe("an import that fails", () => {
  it("changes nothing when one file has a fault, and reports all of them", async () => {
    const database = await createTemporaryDatabase();
    await importFile(database, SOUND_FILE);
    const before = dump(database.path);
    const faulty = soundFileWith("kind: report", "kind: rumour").replace(
      "speaker: north",
      "speaker: x",
    );
    expect(faultsOf(await importFile(database, faulty, LATER))).toHaveLength(2);
    expect(dump(database.path)).toEqual(before);
  });

  it.each(["Statement", "Citation", "PositionStatement", "Revision"])(
    "leaves the database as it was when it cannot write %s",
    async (table) => {
      const database = await createTemporaryDatabase();
      openDatabase(database.path).exec(
        `CREATE TRIGGER stop BEFORE INSERT ON "${table}" BEGIN SELECT RAISE(ABORT, 'no more room'); END`,
      );
      const before = dump(database.path);
      await expect(importFile(database, SOUND_FILE)).rejects.toThrow("no more room");
      expect(dump(database.path)).toEqual(before);
      openDatabase(database.path).exec("DROP TRIGGER stop");
      expect(summaryOf(await importFile(database, SOUND_FILE)).statements.added).toHaveLength(1);
    },
  );
});

describe("two imports at once", () => {
  it("wait for each other; the second finds what the first has written", async () => {
    const { client, path } = await createTemporaryDatabase();
    const clients = [client, openClient(path), openClient(path)];
    const outcomes = await Promise.all(
      clients.map((own) => importStoryFolder({ folder: FERRY, client: own, recordedAt: FIRST })),
    );
    const added = outcomes.map((outcome) => summaryOf(outcome).statements.added.length);
    expect(added.sort()).toEqual([0, 0, 8]);
    expect(await client.revision.count({ where: { collection: "statements" } })).toBe(8);
  });

  it("both stand when they bring different records", async () => {
    const { client, path } = await createTemporaryDatabase();
    const base = SOUND_FILE.slice(0, SOUND_FILE.indexOf("statements:"));
    const statement = SOUND_FILE.slice(SOUND_FILE.indexOf("statements:"));
    await importFile({ client, path }, base);
    const texts = [statement, statement.replace("north-offers", "north-offers-again")];
    const databases = texts.map(() => ({ path, client: openClient(path) }));
    await Promise.all(
      databases.map((database, index) => importFile(database, texts[index] ?? "", LATER)),
    );
    const slugs = await client.statement.findMany({
      select: { slug: true },
      orderBy: { slug: "asc" },
    });
    expect(slugs.map(({ slug }) => slug)).toEqual(["north-offers", "north-offers-again"]);
  });

  it("wait for a writer of another kind to finish", async () => {
    const { client, path } = await createTemporaryDatabase();
    const writer = openDatabase(path);
    writer.exec("BEGIN IMMEDIATE");
    const running = importStoryFolder({ folder: FERRY, client, recordedAt: FIRST });
    await new Promise((resolve) => setTimeout(resolve, 400));
    writer.exec("COMMIT");
    expect(summaryOf(await running).statements.added).toHaveLength(8);
  });
});

describe("an import while the files change", () => {
  it("writes what was read, not what stands there later", async () => {
    const { client } = await createTemporaryDatabase();
    const folder = createStoryFolder({ "a.yaml": SOUND_FILE });
    const running = importStoryFolder({ folder, client, recordedAt: FIRST });
    writeFileSync(join(folder, "a.yaml"), "articles: [\n");
    expect(summaryOf(await running).statements.added).toEqual(["north-offers"]);
  });
});
