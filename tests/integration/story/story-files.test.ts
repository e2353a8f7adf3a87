import { describe, expect, it } from "vitest";
import { SOUND_FILE } from "../../fixtures/story/story-folder";
import { content, fresh, newsroom } from "./newsroom";
import { openDatabase } from "./temporary-database";

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
  await room.bring();
  const rows = await room.client.storyFile.findMany();
  expect(JSON.stringify(rows)).not.toContain("story-");
  const watcher = openDatabase(room.path);
  const version = watcher.pragma("data_version");
  await room.bring();
  expect(watcher.pragma("data_version")).toEqual(version);
});
