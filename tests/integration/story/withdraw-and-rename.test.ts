import { describe, expect, it } from "vitest";
import { readCatalogue } from "@/lib/queries/records/catalogue";
import { readFate } from "@/lib/queries/records/get-fate";
import { readCorrections } from "@/lib/queries/records/list-revisions";
import { readModifiedRecords } from "@/lib/queries/records/list-last-modified";
import { withdrawalOf } from "@/lib/domain/revision";
import { createStoryFolder, SOUND_FILE, soundFileWith } from "../../fixtures/story/story-folder";
import { content, fresh, newsroom } from "./newsroom";
import { run } from "./run-command";
import { createTemporaryDatabase } from "./temporary-database";

/** One more record of each kind, which nothing names: as a slip of the editor leaves them. */
const SLIPS = `articles:
  - { slug: slip-article, headline: x, publishedOn: 2031-03-02 }
parties:
  - { slug: slip-party, role: bidder, name: Slip, description: x }
approvals:
  - { slug: slip-approval, title: x, regulator: port, covers: x, instrument: x }
deadlines:
  - { slug: slip-deadline, title: x, setBy: port, instrument: x, timeZone: Europe/Lisbon }
questions:
  - { slug: slip-question, title: x, description: x, positions: [{ slug: y, answer: y }] }
statements:
  - slug: slip-statement
    headline: x
    summary: x
    kind: report
    speaker: north
    origin: gazette-1
    attribution: named
    occurredOn: 2031-03-01
    citations: [{ article: gazette-1, paragraph: 3 }]
`;
const KINDS = [
  ["articles", "slip-article"],
  ["parties", "slip-party"],
  ["approvals", "slip-approval"],
  ["deadlines", "slip-deadline"],
  ["questions", "slip-question"],
  ["statements", "slip-statement"],
] as const;
const WHY = "It was a slip.";

describe("withdraw and restore", () => {
  it.each(KINDS)("take %s out of every view and put it back", async (kind, slug) => {
    const room = await newsroom({ "a.yaml": SOUND_FILE, "b.yaml": SLIPS });
    await room.bring();
    const before = content(room.path);
    const { client: database, path } = room;
    const withdrawn = await run(["withdraw", slug, "--why", WHY], { path });
    expect(withdrawn).toMatchObject({ code: 0, out: expect.stringContaining(slug) as string });
    const names = async () => {
      const { parties, articles, approvals, deadlines, questions } = await readCatalogue(database);
      const context = [parties, articles, approvals, deadlines, questions].flatMap((records) =>
        [...records.values()].map((record) => record.slug),
      );
      const pages = (await readModifiedRecords(database)).map((page) => page.slug);
      return [...context, ...pages].filter((name) => name === slug);
    };
    expect(await names()).toEqual([]);
    expect(await readFate({ database, kind, slug })).toMatchObject({ type: "withdrawn", why: WHY });
    await room.bring();
    expect(await names()).toEqual([]);
    expect(await run(["withdraw", slug, "--why", WHY], { path })).toMatchObject({ code: 1 });

    const restored = await run(["restore", slug, "--why", "It was none."], { path });
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining("Restored") as string });
    expect(await readFate({ database, kind, slug })).toBeNull();
    expect(content(room.path)).toEqual(before);
    await room.bring();
    expect(await readFate({ database, kind, slug })).toBeNull();
    const { corrections } = await readCorrections({ database, limit: 2 });
    expect(corrections.map(withdrawalOf)).toEqual(["It was none.", WHY]);
    expect(await run(["restore", slug, "--why", WHY], { path })).toMatchObject({ code: 1 });
  });

  it("refuse what something that stands names, and say what", async () => {
    const { path, bring } = await newsroom({ "a.yaml": SOUND_FILE });
    await bring();
    for (const [slug, field] of [
      ["permit", null],
      ["north", "statements.north-offers.speaker"],
      ["day-of-sale", "statements.north-offers.moves[1].deadline"],
      ["still-in", "statements.north-offers.takes[0].question"],
      ["gazette-1", "citations.north-offers/gazette-1.article"],
      ["port", "deadlines.day-of-sale.setBy"],
    ] as const) {
      const { code, out } = await run(["withdraw", slug, "--why", WHY], { path });
      if (field === null) expect(code, out).toBe(0);
      else expect([code, out]).toEqual([1, expect.stringContaining(field) as string]);
    }
  });

  it("need a kind before a slug that two records share", async () => {
    const shared = `deadlines:\n  - { slug: permit, title: x, setBy: port, instrument: x, timeZone: Europe/Lisbon }\n`;
    const room = await newsroom({ "a.yaml": SOUND_FILE, "b.yaml": shared });
    await room.bring();
    const { path } = room;
    const { code, out } = await run(["withdraw", "permit", "--why", WHY], { path });
    expect([code, out]).toEqual([
      1,
      expect.stringContaining("approvals/permit or deadlines/permit") as string,
    ]);
    expect(await run(["withdraw", "deadlines/permit", "--why", WHY], { path })).toMatchObject({
      code: 0,
    });
  });

  it("come back from an export as they were", async () => {
    const room = await newsroom({ "a.yaml": SOUND_FILE, "b.yaml": SLIPS });
    await room.bring();
    for (const [, slug] of KINDS) await run(["withdraw", slug, "--why", WHY], { path: room.path });
    const folder = `${createStoryFolder({})}/out`;
    await run(["export", folder], { path: room.path });
    const other = await createTemporaryDatabase();
    expect(await run(["import", folder], { path: other.path })).toMatchObject({ code: 0, err: "" });
    expect(content(other.path)).toEqual(content(room.path));
    for (const [kind, slug] of KINDS)
      expect(await readFate({ database: other.client, kind, slug })).toMatchObject({ why: WHY });
  });

  it("let the last position of a withdrawn statement go", async () => {
    const room = await newsroom({ "a.yaml": SOUND_FILE });
    await room.bring();
    await run(["withdraw", "north-offers", "--why", WHY], { path: room.path });
    room.write("a.yaml", soundFileWith("      - slug: yes-in\n        answer: In\n", ""));
    const { summary } = await room.bring();
    expect(summary.questions.changed).toEqual(["still-in"]);
    expect((await room.bring()).summary.statements.changed).toEqual([]);
    const rest = SOUND_FILE.slice(0, SOUND_FILE.indexOf("statements:"));
    room.write("a.yaml", rest.replace(/questions:[^]*$/, ""));
    await room.bring();
    expect(await room.client.question.count()).toBe(0);
  });
});

describe("renamed", () => {
  const RENAMES = [
    ["articles", "gazette-1", "articles"],
    ["parties", "north", "bidders"],
    ["parties", "port", "regulators"],
    ["approvals", "permit", "approvals"],
    ["deadlines", "day-of-sale", "deadlines"],
    ["questions", "still-in", "questions"],
    ["statements", "north-offers", "statements"],
  ] as const;
  const MOVED = SOUND_FILE.replace(
    "    takes:",
    "      - { approval: permit, stage: needed }\n    takes:",
  );
  const renamed = (old: string) =>
    MOVED.replaceAll(new RegExp(`(: |\\[)${old}(?=[\\s,\\]}])`, "g"), "$1another-name").replace(
      "slug: another-name",
      `slug: another-name\n    renamed: ${old}`,
    );

  it.each(RENAMES)("keeps the row and the old address of %s %s", async (collection, old, kind) => {
    const room = await newsroom({ "a.yaml": MOVED });
    await room.bring();
    room.write("a.yaml", renamed(old));
    const { summary } = await room.bring();
    expect(summary[collection]).toMatchObject({
      renamed: [`${old} → another-name`],
      added: [],
      removed: [],
      changed: [],
    });
    for (const keys of Object.values(summary))
      expect(keys).toMatchObject({ added: [], changed: [], removed: [] });
    expect(content(room.path)).toEqual(await fresh({ "a.yaml": renamed(old) }));
    const fate = await readFate({ database: room.client, kind, slug: old });
    expect(fate).toEqual({ type: "renamed", slug: "another-name" });
    const again = await room.bring();
    expect(again.summary[collection]).toMatchObject({ renamed: [], changed: [] });
    expect(await room.client.revision.findMany({ where: { action: "renamed" } })).toMatchObject([
      { collection, key: "another-name" },
    ]);
  });

  it.each(RENAMES)("follows %s %s to its last name, in other files too", async (_c, old, kind) => {
    const cut = MOVED.indexOf("statements:");
    const room = await newsroom({ "a.yaml": MOVED.slice(0, cut), "b.yaml": MOVED.slice(cut) });
    await room.bring();
    const [head, tail] = [renamed(old), renamed(old)].map((text) => text.indexOf("statements:"));
    const files = { "a.yaml": renamed(old).slice(0, head), "b.yaml": renamed(old).slice(tail) };
    for (const [name, text] of Object.entries(files)) room.write(name, text);
    await room.bring(kind === "statements" ? "b.yaml" : "a.yaml");
    expect(content(room.path)).toEqual(await fresh(files));
    for (const [name, text] of Object.entries(files))
      room.write(
        name,
        text
          .replaceAll("another-name", "third")
          .replace(`renamed: ${old}`, "renamed: another-name"),
      );
    await room.bring();
    for (const slug of [old, "another-name"])
      expect(await readFate({ database: room.client, kind, slug })).toEqual({
        type: "renamed",
        slug: "third",
      });
  });

  it("says what a name is called now where a file still uses the old one", async () => {
    const room = await newsroom({ "a.yaml": SOUND_FILE });
    await room.bring();
    room.write("a.yaml", SOUND_FILE.replace("slug: permit", "slug: berth\n    renamed: permit"));
    await room.bring();
    room.write(
      "b.yaml",
      `questions:\n  - { slug: q, title: x, description: x, about: { approval: permit }, positions: [{ slug: y, answer: y }] }\n`,
    );
    expect(await room.refused()).toEqual([
      expect.stringContaining('"permit", expected berth, as it is called now') as string,
    ]);
  });

  it("refuses a name that another record has", async () => {
    const twice = SOUND_FILE.replace(
      "  - slug: council\n",
      "  - slug: council\n    renamed: north\n",
    );
    const room = await newsroom({ "a.yaml": twice });
    expect(await room.refused()).toEqual([
      expect.stringContaining("a slug that no other record has or had") as string,
    ]);
  });

  it("makes one of two records when the new name was imported beside the old one", async () => {
    const slip = `parties:\n  - { slug: nrth, role: bidder, name: North, description: x }\n`;
    const room = await newsroom({ "a.yaml": SOUND_FILE });
    room.write("b.yaml", slip);
    await room.bring();
    room.remove("b.yaml");
    room.write("a.yaml", SOUND_FILE.replace("slug: north\n", "slug: north\n    renamed: nrth\n"));
    const { summary } = await room.bring();
    expect(summary.parties.removed).toEqual(["nrth"]);
    expect(await readFate({ database: room.client, kind: "bidders", slug: "nrth" })).toEqual({
      type: "renamed",
      slug: "north",
    });
  });
});
