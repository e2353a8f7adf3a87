import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importStory, previewImport } from "@/lib/story/import/import-story";
import { printFault } from "@/lib/story/fault";
import { loadStory } from "@/lib/story/load/load-story";
import { createStoryFolder, SOUND_FILE, type FileTexts } from "../../fixtures/story/story-folder";
import { createTemporaryDatabase, openDatabase } from "./temporary-database";

const FIRST = new Date("2031-06-03T08:00:00Z");

const CITES_AGAIN = `citations:
  - { statement: north-offers, article: gazette-1, paragraph: 5 }
`;
const SECOND_ARTICLE = `articles:
  - { slug: gazette-2, headline: Ferry sold, publishedOn: 2031-03-20 }
`;
const QUOTED = SOUND_FILE.replace(
  "        paragraph: 2\n",
  "        paragraph: 2\n        quote: we made an offer\n",
);

/** A folder of story files and a database; files are written, taken away and imported one by one. */
async function newsroom(files: FileTexts) {
  const folder = createStoryFolder(files);
  const { client, path } = await createTemporaryDatabase();
  const at = (name: string) => join(folder, name);
  let imports = 0;
  const args = (names: readonly string[]) => ({
    client,
    story: loadStory({ paths: names.length === 0 ? [folder] : names.map(at) }),
    recordedAt: new Date(FIRST.getTime() + 1_000 * (imports += 1)),
  });
  return {
    client,
    path,
    write: (name: string, text: string) => writeFileSync(at(name), text),
    remove: (name: string) => rmSync(at(name)),
    /** Imports these files, or the folder. */
    bring: async (...names: string[]) => {
      const outcome = await importStory(args(names));
      if (!outcome.ok) throw new Error(outcome.faults.map(printFault).join("\n"));
      return outcome;
    },
    refused: async (...names: string[]) => {
      const outcome = await previewImport(args(names));
      return outcome.ok ? [] : outcome.faults.map(printFault);
    },
    preview: (...names: string[]) => previewImport(args(names)),
  };
}

/** What readers are shown: every row of every record, without its number and the instant it came. */
function content(path: string): unknown {
  const database = openDatabase(path);
  const rows = (sql: string) => database.prepare(sql).all();
  return {
    articles: rows(`SELECT slug, headline, language, publishedOn FROM Article ORDER BY slug`),
    parties: rows(`SELECT slug, role, name, shortName, description FROM Party ORDER BY slug`),
    approvals: rows(`SELECT a.slug, p.slug AS regulator FROM Approval a
      JOIN Party p ON p.id = a.regulatorId ORDER BY 1`),
    deadlines: rows(`SELECT d.slug, p.slug AS setBy FROM Deadline d
      JOIN Party p ON p.id = d.setById ORDER BY 1`),
    questions: rows(`SELECT q.slug, b.slug AS bidder, a.slug AS approval, d.slug AS deadline
      FROM Question q LEFT JOIN Party b ON b.id = q.aboutBidderId
      LEFT JOIN Approval a ON a.id = q.aboutApprovalId
      LEFT JOIN Deadline d ON d.id = q.aboutDeadlineId ORDER BY 1`),
    positions: rows(`SELECT q.slug, p.slug AS position, p.rank FROM Position p
      JOIN Question q ON q.id = p.questionId ORDER BY 1, 3`),
    statements: rows(`SELECT s.slug, s.headline, p.slug AS speaker, o.slug AS origin,
      a.slug AS article FROM Statement s LEFT JOIN Party p ON p.id = s.speakerId
      LEFT JOIN Party o ON o.id = s.originPartyId
      LEFT JOIN Article a ON a.id = s.originArticleId ORDER BY 1`),
    concerned: rows(`SELECT s.slug, p.slug AS party FROM StatementParty sp
      JOIN Statement s ON s.id = sp.statementId JOIN Party p ON p.id = sp.partyId ORDER BY 1, 2`),
    citations: rows(`SELECT s.slug, a.slug AS article, c.paragraph, c.quote FROM Citation c
      JOIN Statement s ON s.id = c.statementId JOIN Article a ON a.id = c.articleId
      ORDER BY 1, 2, 3`),
    moves: rows(`SELECT s.slug, b.slug AS bidder, c.stage FROM BidChange c
      JOIN Statement s ON s.id = c.statementId JOIN Party b ON b.id = c.bidderId
      UNION ALL SELECT s.slug, a.slug, c.stage FROM ApprovalChange c
      JOIN Statement s ON s.id = c.statementId JOIN Approval a ON a.id = c.approvalId
      UNION ALL SELECT s.slug, d.slug, c.action || ' ' || coalesce(c.due, '') FROM DeadlineChange c
      JOIN Statement s ON s.id = c.statementId JOIN Deadline d ON d.id = c.deadlineId ORDER BY 1, 2`),
    takes: rows(`SELECT s.slug, p.slug AS position FROM PositionStatement t
      JOIN Statement s ON s.id = t.statementId JOIN Position p ON p.id = t.positionId ORDER BY 1, 2`),
  };
}

/** What these files give in a database that held nothing. */
async function fresh(files: FileTexts): Promise<unknown> {
  const room = await newsroom(files);
  await room.bring();
  return content(room.path);
}

describe("a citation in another file", () => {
  it("adds a paragraph and leaves what is there, whichever file is imported", async () => {
    const files = { "a.yaml": QUOTED, "b.yaml": CITES_AGAIN };
    const room = await newsroom(files);
    await room.bring("a.yaml");
    const { summary } = await room.bring("b.yaml");
    expect(summary.citations.changed).toEqual(["north-offers/gazette-1"]);
    expect(content(room.path)).toEqual(await fresh(files));
    expect(content(room.path)).toMatchObject({
      citations: [{ paragraph: 2, quote: "we made an offer" }, { paragraph: 5 }],
    });
    for (const name of ["a.yaml", "b.yaml"]) {
      const again = await room.bring(name);
      expect(again.summary.citations).toMatchObject({ changed: [], removed: [] });
    }
  });

  it("goes with its file, and is told", async () => {
    const room = await newsroom({ "a.yaml": QUOTED, "b.yaml": CITES_AGAIN });
    await room.bring();
    room.remove("b.yaml");
    const preview = await room.preview();
    expect(preview).toMatchObject({
      ok: true,
      diff: { fields: [{ field: "paragraph 5", before: "cited", after: "" }] },
    });
    await room.bring();
    expect(content(room.path)).toEqual(await fresh({ "a.yaml": QUOTED }));
  });
});

describe("what a file no longer says", () => {
  const corrected = SOUND_FILE.replace(
    "      - article: gazette-1\n        paragraph: 2",
    "      - article: gazette-2\n        paragraph: 1",
  );

  it("is taken out when no other says it: an article corrected to another", async () => {
    const files = { "a.yaml": SOUND_FILE, "b.yaml": SECOND_ARTICLE };
    const room = await newsroom(files);
    await room.bring();
    room.write("a.yaml", corrected);
    const { summary } = await room.bring("a.yaml");
    expect(summary.citations).toMatchObject({
      added: ["north-offers/gazette-2"],
      removed: ["north-offers/gazette-1"],
    });
    expect(content(room.path)).toEqual(await fresh({ ...files, "a.yaml": corrected }));
    const revision = await room.client.revision.findFirst({ where: { action: "removed" } });
    expect(revision).toMatchObject({
      collection: "citations",
      key: "north-offers/gazette-1",
      before: expect.stringContaining('"paragraph":2') as string,
      after: null,
    });
  });

  it("stays when another says it", async () => {
    const room = await newsroom({
      "a.yaml": SOUND_FILE,
      "b.yaml": SECOND_ARTICLE,
      "c.yaml": `citations:\n  - { statement: north-offers, article: gazette-1, paragraph: 2 }\n`,
    });
    await room.bring("a.yaml", "b.yaml");
    await room.bring("c.yaml");
    room.write("a.yaml", corrected);
    const { summary } = await room.bring("a.yaml");
    expect(summary.citations).toMatchObject({ added: ["north-offers/gazette-2"], removed: [] });
  });

  const PARTS: readonly [string, string, string][] = [
    [
      "approvals",
      "permit",
      "approvals:\n  - { slug: typo, title: x, regulator: port, covers: x, instrument: x }\n",
    ],
    ["parties", "typo", "parties:\n  - { slug: typo, role: bidder, name: Typo, description: x }\n"],
    ["articles", "typo", "articles:\n  - { slug: typo, headline: x, publishedOn: 2031-03-02 }\n"],
    [
      "deadlines",
      "typo",
      "deadlines:\n  - { slug: typo, title: x, setBy: port, instrument: x, timeZone: Europe/Lisbon }\n",
    ],
    [
      "questions",
      "typo",
      "questions:\n  - { slug: typo, title: x, description: x, positions: [{ slug: y, answer: y }] }\n",
    ],
  ];

  it.each(PARTS)("is taken out of %s under a mistyped slug", async (collection, _slug, text) => {
    const room = await newsroom({ "a.yaml": SOUND_FILE, "b.yaml": text });
    await room.bring();
    room.write("b.yaml", text.replace("slug: typo", "slug: right"));
    const { summary } = await room.bring("b.yaml");
    expect(summary).toMatchObject({ [collection]: { added: ["right"], removed: ["typo"] } });
    expect(content(room.path)).toEqual(
      await fresh({ "a.yaml": SOUND_FILE, "b.yaml": text.replace("slug: typo", "slug: right") }),
    );
  });

  it("is refused to go while another file names it", async () => {
    const room = await newsroom({
      "a.yaml": SOUND_FILE.slice(0, SOUND_FILE.indexOf("statements:")),
      "b.yaml": SOUND_FILE.slice(SOUND_FILE.indexOf("statements:")),
    });
    await room.bring();
    room.write("a.yaml", SOUND_FILE.slice(0, SOUND_FILE.indexOf("questions:")));
    expect(await room.refused("a.yaml")).toEqual([
      '(database)  statements.north-offers.takes[0].question: "still-in", expected the slug of a question',
    ]);
  });

  it("does not come back when the file of a withdrawn statement is gone, and stays withdrawn", async () => {
    const cut = SOUND_FILE.indexOf("statements:");
    const room = await newsroom({
      "a.yaml": SOUND_FILE.slice(0, cut),
      "b.yaml": `${SOUND_FILE.slice(cut)}    withdrawn: { at: 2031-03-05T09:00:00Z, why: Wrong. }\n`,
    });
    await room.bring();
    room.write("b.yaml", SECOND_ARTICLE);
    await room.bring();
    expect(await room.client.statement.findMany()).toMatchObject([{ withdrawnWhy: "Wrong." }]);
    expect(await room.client.citation.count()).toBe(1);
  });
});

describe("the same database as a fresh import gives", () => {
  const second = SOUND_FILE.indexOf("statements:");
  const head = `${SOUND_FILE.slice(0, second)}`.replace(
    "approvals:",
    `  - { slug: coast, role: regulator, name: Coast, jurisdiction: Sea, description: x }
  - { slug: south, role: bidder, name: South, description: x }
approvals:`,
  );
  const tail = SOUND_FILE.slice(second).replace(
    "    takes:",
    "      - { approval: permit, stage: needed }\n    takes:",
  );

  it.each([
    ["the regulator of an approval", "regulator: port", "regulator: coast"],
    ["who set a deadline", "setBy: port", "setBy: coast"],
    ["what a question is about", "about: { bidder: north }", "about: { bidder: south }"],
    ["what kind of thing a question is about", "{ bidder: north }", "{ deadline: day-of-sale }"],
    ["the story's language", "language: en", "language: pt"],
    ["the role of a speaker", "role: seller", "role: official"],
    ["a party's name", "name: North Lines", "name: North Lines plc"],
    [
      "the order of positions",
      "- slug: yes-in\n        answer: In\n      - slug: no-out\n        answer: Out",
      "- slug: no-out\n        answer: Out\n      - slug: yes-in\n        answer: In",
    ],
  ])("when %s changed in one file alone", async (_what, part, replacement) => {
    const room = await newsroom({ "head.yaml": head, "tail.yaml": tail });
    await room.bring();
    const changed = head.replace(part, () => replacement);
    expect(changed).not.toBe(head);
    room.write("head.yaml", changed);
    await room.bring("head.yaml");
    const expected = await fresh({ "head.yaml": changed, "tail.yaml": tail });
    expect(content(room.path)).toEqual(expected);
    expect((await room.bring()).summary.statements.changed).toEqual([]);
  });

  it("in whichever order the files come, one by one", async () => {
    const files = {
      "1.yaml": head,
      "2.yaml": SECOND_ARTICLE,
      "3.yaml": tail,
      "4.yaml": CITES_AGAIN,
    };
    for (const order of [
      ["1.yaml", "2.yaml", "3.yaml", "4.yaml"],
      ["1.yaml", "3.yaml", "4.yaml", "2.yaml"],
      ["1.yaml", "3.yaml", "2.yaml", "4.yaml", "1.yaml"],
    ]) {
      const room = await newsroom(files);
      for (const name of order) await room.bring(name);
      expect(content(room.path)).toEqual(await fresh(files));
    }
  });
});

it("notes no path of the machine, and nothing when nothing changed", async () => {
  const room = await newsroom({ "a.yaml": SOUND_FILE });
  mkdirSync(join(room.path, "..", "x"));
  await room.bring();
  const rows = await room.client.storyFile.findMany();
  expect(JSON.stringify(rows)).not.toContain("story-");
  const version = openDatabase(room.path).pragma("data_version");
  await room.bring();
  expect(openDatabase(room.path).pragma("data_version")).toEqual(version);
});
