import { describe, expect, it } from "vitest";
import { approvalHistoryAsOf } from "@/lib/domain/board/approval";
import { bidHistoryAsOf } from "@/lib/domain/board/bid";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { dueHistoryAsOf } from "@/lib/domain/board/deadline";
import { questionsAsOf } from "@/lib/domain/board/question";
import { catalogueAsOf, readCatalogue } from "@/lib/queries/records/catalogue";
import { readMovingStatements } from "@/lib/queries/timeline/list-statements";
import { readCorrections } from "@/lib/queries/records/list-revisions";
import { printFault } from "@/lib/story/fault";
import { importStoryFolder } from "@/lib/story/import-story-folder";
import { createStoryFolder, SOUND_FILE } from "@/tests/fixtures/story/story-folder";
import { createTemporaryDatabase, type TemporaryDatabase } from "./temporary-database";

let count = 0;

/** One more statement, whose day and moves are what a test is about. */
function said(fields: { slug: string; on: string; more?: string; by?: string; article?: string }) {
  const { slug, on, more = "", by = "port", article = "gazette-1" } = fields;
  count += 1;
  return `  - slug: ${slug}
    headline: ${slug}
    summary: ${slug}.
    kind: action
    speaker: ${by}
    origin: ${by}
    attribution: named
    occurredOn: ${on}
    citations: [{ article: ${article}, paragraph: ${count + 10} }]
${more}`;
}

const moves = (...list: string[]) =>
  `    moves: [${list.map((move) => `{ ${move} }`).join(", ")}]\n`;

async function importText(database: TemporaryDatabase, text: string) {
  const folder = createStoryFolder({ "a.yaml": text });
  const recordedAt = new Date("2031-09-01T00:00:00Z");
  const outcome = await importStoryFolder({ folder, client: database.client, recordedAt });
  if (!outcome.ok) throw new Error(outcome.faults.map(printFault).join("\n"));
}

/** The sound story and then, in a file of its own, what came next. */
async function after(next: string): Promise<TemporaryDatabase> {
  const database = await createTemporaryDatabase();
  await importText(database, SOUND_FILE);
  await importText(database, next);
  return database;
}

async function boardOf({ client }: TemporaryDatabase, asOf: CalendarDay) {
  const catalogue = catalogueAsOf(await readCatalogue(client), asOf);
  const statements = await readMovingStatements({ database: client, catalogue });
  return {
    stage: (bidder: string) =>
      bidHistoryAsOf({ bidder, statements, asOf }).steps.map(({ stage }) => stage),
    approval: (approval: string) =>
      approvalHistoryAsOf({ approval, statements, asOf }).steps.map(({ stage }) => stage),
    due: (slug: string) => {
      const deadline = [...catalogue.deadlines.values()].find((one) => one.slug === slug);
      if (deadline === undefined) throw new Error(`no deadline ${slug}`);
      const { steps, due, isLifted } = dueHistoryAsOf({ deadline, statements, asOf });
      return { chain: steps.map((step) => step.due?.day ?? step.action), day: due?.day, isLifted };
    },
    questions: questionsAsOf({ questions: [...catalogue.questions.values()], statements, asOf }),
    names: new Map([...catalogue.parties.values()].map(({ slug, name }) => [slug, name])),
    statements,
  };
}

describe("what the story will need next", () => {
  it("a deadline extended twice and then lifted", async () => {
    const step = (action: string) => moves(`deadline: day-of-sale, action: ${action}`);
    const database = await after(
      `statements:\n${said({ slug: "first", on: "2031-04-20", more: step("extends, due: 2031-05-15") })}${said({ slug: "second", on: "2031-05-10", more: step("extends, due: 2031-06-15") })}${said({ slug: "third", on: "2031-06-01", more: step("lifts") })}`,
    );
    const on = async (day: CalendarDay) => (await boardOf(database, day)).due("day-of-sale");
    expect((await on("2031-04-19")).day).toBe("2031-04-30");
    expect((await on("2031-04-20")).day).toBe("2031-05-15");
    expect((await on("2031-05-31")).day).toBe("2031-06-15");
    expect(await on("2031-06-01")).toEqual({
      chain: ["2031-04-30", "2031-05-15", "2031-06-15", "lifts"],
      day: undefined,
      isLifted: true,
    });
  });

  it("a second deadline by another regulator", async () => {
    const database = await after(`parties:
  - { slug: treasury, role: regulator, name: Treasury, jurisdiction: Eastmark, description: R. }
deadlines:
  - { slug: tax-day, title: Tax day, setBy: treasury, instrument: Act, timeZone: Asia/Tokyo, consequence: A fine. }
statements:
${said({ slug: "tax-set", on: "2031-03-05", by: "treasury", more: moves("deadline: tax-day, action: sets, due: 2031-05-01") })}`);
    const board = await boardOf(database, "2031-03-05");
    expect([board.due("tax-day").day, board.due("day-of-sale").day]).toEqual([
      "2031-05-01",
      "2031-04-30",
    ]);
  });

  it("a new regulator: a court that blocks an order", async () => {
    const database = await after(`parties:
  - { slug: high-court, role: regulator, name: High Court, jurisdiction: Westmark, description: A court. }
statements:
${said({ slug: "granted", on: "2031-03-05", more: moves("approval: permit, stage: granted") })}${said({ slug: "blocked", on: "2031-03-08", by: "high-court", more: moves("approval: permit, stage: blocked_by_court") })}`);
    expect((await boardOf(database, "2031-03-07")).approval("permit")).toEqual(["granted"]);
    const board = await boardOf(database, "2031-03-08");
    expect(board.approval("permit")).toEqual(["granted", "blocked_by_court"]);
    const blocked = board.statements.find(({ slug }) => slug === "blocked");
    expect(blocked?.parties.map(({ slug }) => slug).sort()).toEqual(["high-court", "port"]);
  });

  it("a tentative approval that is later refused", async () => {
    const stage = (word: string) => moves(`approval: permit, stage: ${word}`);
    const database = await after(
      `statements:\n${said({ slug: "tentative", on: "2031-03-05", more: stage("tentative") })}${said({ slug: "refused", on: "2031-03-09", more: stage("refused") })}`,
    );
    expect((await boardOf(database, "2031-03-08")).approval("permit")).toEqual(["tentative"]);
    expect((await boardOf(database, "2031-03-09")).approval("permit")).toEqual([
      "tentative",
      "refused",
    ]);
  });

  it("a bidder that returns after leaving", async () => {
    const stage = (word: string) => moves(`bidder: north, stage: ${word}`);
    const database = await after(
      `statements:\n${said({ slug: "leaves", on: "2031-03-05", by: "north", more: stage("withdrawn") })}${said({ slug: "returns", on: "2031-03-09", by: "north", more: stage("in_talks") })}`,
    );
    const stages = ["offer_made", "withdrawn", "in_talks"];
    expect((await boardOf(database, "2031-03-08")).stage("north")).toEqual(stages.slice(0, 2));
    expect((await boardOf(database, "2031-03-09")).stage("north")).toEqual(stages);
  });

  it("two bidders joining in one bid", async () => {
    const both = moves("bidder: north, stage: offer_made", "bidder: tern, stage: offer_made");
    const database = await after(`parties:
  - { slug: tern, role: bidder, name: Tern Marine, description: A bidder. }
statements:
${said({ slug: "joint", on: "2031-03-06", by: "north", more: both })}`);
    const board = await boardOf(database, "2031-03-06");
    expect([board.stage("north"), board.stage("tern")]).toEqual([["offer_made"], ["offer_made"]]);
    const joint = board.statements.find(({ slug }) => slug === "joint");
    expect(joint?.bidMoves.map(({ bidder }) => bidder).sort()).toEqual(["north", "tern"]);
    expect(joint?.parties.map(({ slug }) => slug).sort()).toEqual(["north", "tern"]);
  });

  it("a statement corrected by its own outlet", async () => {
    const database = await after(`parties:
  - { slug: gazette, role: outlet, name: Gazette, description: An outlet. }
articles:
  - { slug: correction, headline: Correction, publishedOn: 2031-03-12 }
questions:
  - slug: offer-real
    title: Was there an offer?
    description: The outlet took it back.
    positions: [{ slug: offered, answer: Yes it was }, { slug: never-offered, answer: No }]
statements:
${said({
  slug: "gazette-corrects",
  on: "2031-03-12",
  by: "gazette",
  article: "correction",
  more: `${moves("bidder: north, stage: linked")}    takes: [{ question: offer-real, position: never-offered }]\n`,
})}`);
    expect((await boardOf(database, "2031-03-11")).stage("north")).toEqual(["offer_made"]);
    const board = await boardOf(database, "2031-03-12");
    expect(board.stage("north")).toEqual(["offer_made", "linked"]);
    const asked = board.questions.find(({ question }) => question.slug === "offer-real");
    expect(asked?.positions.map(({ slug }) => slug)).toEqual(["never-offered"]);
  });

  it("a party renamed, with its old name kept", async () => {
    const database = await after(`parties:
  - slug: north
    role: bidder
    name: Polar Lines
    formerNames: [{ name: North Lines, until: 2031-05-31 }]
    description: A bidder.
`);
    expect((await boardOf(database, "2031-05-31")).names.get("north")).toBe("North Lines");
    expect((await boardOf(database, "2031-06-01")).names.get("north")).toBe("Polar Lines");
    const log = await readCorrections({ database: database.client, limit: 5 });
    expect(log.corrections).toMatchObject([{ action: "changed", key: "north" }]);
  });

  it("an article in another language, whose translated quotation keeps its original", async () => {
    const database = await after(`articles:
  - { slug: jornal, headline: Vendido, language: pt, publishedOn: 2031-03-12 }
citations:
  - statement: north-offers
    article: jornal
    paragraph: 2
    quote: Fizemos uma oferta
    translation: We made an offer
`);
    const { statements } = await boardOf(database, "2031-03-12");
    const offer = statements.find(({ slug }) => slug === "north-offers");
    expect(offer?.citations).toContainEqual(
      expect.objectContaining({
        quote: "Fizemos uma oferta",
        translation: "We made an offer",
        article: expect.objectContaining({ language: "pt" }) as unknown,
      }),
    );
  });
});
