import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createStoryFolder, SOUND_FILE } from "@/tests/fixtures/story/story-folder";
import { run } from "./run-command";
import { createTemporaryDatabase, dump } from "./temporary-database";

const FERRY = "tests/fixtures/story/ferry";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "export-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "out");
}

async function ferryDatabase(): Promise<string> {
  const { path } = await createTemporaryDatabase();
  expect((await run(["import", FERRY], { path })).code).toBe(0);
  return path;
}

const NEXT = `
articles:
  - slug: gazette-july
    headline: Tern leaves
    publishedOn: 2031-06-02
statements:
  - slug: tern-leaves
    headline: Tern Marine left
    summary: It left.
    kind: announcement
    speaker: tern-marine
    origin: alder-gazette
    attribution: named
    occurredOn: 2031-06-02
    citations: [{ article: gazette-july, paragraph: 1 }]
    moves: [{ bidder: tern-marine, stage: withdrawn }]
`;

/** The records of all tables but those of the tracker's own history; their order is no part of them. */
function records(path: string): unknown {
  const tables = dump(path);
  const isId = (column: string) => column === "id" || column === "recordedAt";
  const rows = (name: string) =>
    (tables[name] ?? []).map((row) =>
      JSON.stringify(Object.entries(row as object).filter(([column]) => !isId(column))),
    );
  const names = Object.keys(tables).filter(
    (name) => name !== "Revision" && !/fts|search/i.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, rows(name).sort()]));
}

describe("diff", () => {
  it("says what an import would add, and what moves on both days", async () => {
    const path = await ferryDatabase();
    const before = dump(path);
    const folder = createStoryFolder({ "next.yaml": NEXT });
    const { code, out } = await run(["diff", folder], { path });
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "Added: 1 article, 1 statement, 1 citation",
      "  articles: gazette-july",
      "  statements: tern-leaves",
      "  citations: tern-leaves/gazette-july",
      "As of 2031-06-03 (today):",
      "  bid tern-marine: linked → withdrawn",
      "As of 2031-06-30 (last day of coverage):",
      "  bid tern-marine: linked → withdrawn",
    ]);
    expect(dump(path)).toEqual(before);
  });

  it("shows the fields of a changed record, and due dates and questions that move", async () => {
    const path = await ferryDatabase();
    const texts = Object.fromEntries(
      ["story.yaml", "2031/spring.yaml", "2031/summer.yml"].map((name) => {
        const text = readFileSync(join(FERRY, name), "utf8");
        return [name, text.replace("due: 2031-06-30", "due: 2031-07-31")];
      }),
    );
    const summer = texts["2031/summer.yml"] ?? "";
    const lifting = summer.slice(
      summer.indexOf("      - deadline: sale-deadline\n        action: lifts\n"),
    );
    const kept = summer
      .replace("      - deadline: sale-deadline\n        action: lifts\n", "")
      .replace("    takes:\n      - question: north-still-in\n        position: back\n", "");
    expect(lifting).not.toBe("");
    const folder = createStoryFolder({ ...texts, "2031/summer.yml": kept });
    const { out } = await run(["diff", folder], { path });
    expect(out).toContain("statements minister-extends-day moves: [{");
    expect(out).toContain("As of 2031-06-30 (last day of coverage):");
    expect(out).toContain("  deadline sale-deadline: lifted → 2031-07-31");
    expect(out).toContain("  question north-still-in: contested: gone, back → answered: gone");
  });

  it("speaks JSON to machines", async () => {
    const path = await ferryDatabase();
    const { out } = await run(["diff", "--json", createStoryFolder({ "n.yaml": NEXT })], { path });
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      summary: { statements: { added: ["tern-leaves"] } },
      diff: { days: [{ day: "2031-06-03", moves: [{ type: "bid", slug: "tern-marine" }] }, {}] },
    });
  });
});

describe("diff of a deadline's zone", () => {
  it("says by how many hours the due date moves", async () => {
    const { path } = await createTemporaryDatabase();
    const at = (zone: string) =>
      SOUND_FILE.replace(
        "    timeZone: Europe/Lisbon\n    consequence",
        `    timeZone: ${zone}\n    consequence`,
      );
    await run(["import", createStoryFolder({ "a.yaml": at("America/New_York") })], { path });
    const moved = createStoryFolder({ "a.yaml": at("Asia/Shanghai") });
    const { out } = await run(["diff", moved], { path });
    expect(out).toContain("  deadline day-of-sale: 2031-04-30 moves 12 hours earlier");
  });
});

describe("import --dry-run", () => {
  it("prints what an import prints and writes nothing", async () => {
    const path = await ferryDatabase();
    const before = dump(path);
    const folder = createStoryFolder({ "next.yaml": NEXT });
    const dry = await run(["import", "--dry-run", folder], { path });
    expect(dump(path)).toEqual(before);
    const wet = await run(["import", folder], { path });
    expect(dry.out).toBe(`${wet.out}\nNothing was written: this was a dry run.`);
  });
});

describe("check", () => {
  it("takes what is in the database for known when asked", async () => {
    const path = await ferryDatabase();
    const folder = createStoryFolder({ "next.yaml": NEXT });
    expect((await run(["check", folder], { path })).code).toBe(1);
    expect((await run(["check", "--with-database", folder], { path })).code).toBe(0);
  });

  it("warns of what may be told better, without calling it a fault", async () => {
    const text = SOUND_FILE.replace("    speaker: north\n", "    speakerDescription: a person\n")
      .replace("occurredOn: 2031-03-01", "occurredOn: ../2031-03-01")
      .replace("        paragraph: 2\n", "        paragraph: 2\n        quote: Sold\n")
      .concat(`  - slug: later-day
    headline: A later day
    summary: Later.
    kind: action
    speaker: port
    origin: port
    attribution: named
    occurredOn: 2031-04-01
    citations: [{ article: gazette-1, paragraph: 3 }]
    moves: [{ deadline: day-of-sale, action: sets, due: 2031-05-31 }]
`);
    const folder = createStoryFolder({ "a.yaml": text });
    const { code, out } = await run(["check", folder]);
    expect(code).toBe(0);
    const lines = out.split("\n").map((line) => line.replace(`${folder}/`, ""));
    expect(lines).toEqual([
      "Warning: a.yaml:39:5  questions[0].accounts: (missing), expected exclusive (two answers cannot both be true) or compatible (they can); until then it is read as exclusive",
      'Warning: a.yaml:54:13  statements[0].origin: "gazette-1", expected the outlet or party that first carried it, if the article names one',
      'Warning: a.yaml:57:17  statements[0].occurredOn: "../2031-03-01", expected a day, or a month at most, for a statement that moves a bidder',
      'Warning: a.yaml:61:16  statements[0].citations[0].quote: "Sold", expected a statement with a speaker for direct speech; this one only describes who spoke',
      'Warning: a.yaml:78:17  statements[1].occurredOn: "2031-04-01", expected no day after 2031-03-02, when the article gazette-1 that tells it came out',
      'Warning: a.yaml:80:46  statements[1].moves[0].action: "sets", expected extends, since the deadline day-of-sale moves back to 2031-05-31',
      expect.stringMatching(/^No faults in 1 file: .* 6 to look at\.$/),
    ]);
  });
});

describe("withdraw", () => {
  const why = ["--why", "The outlet took it back."];

  it("takes a statement out and says what moves; the row and its revisions stay", async () => {
    const path = await ferryDatabase();
    const { code, out } = await run(["withdraw", "north-returns", ...why], { path });
    expect(code).toBe(0);
    expect(out).toContain("Withdrawn: 1 statement");
    expect(out).toContain("  bid north-lines: in_talks → offer_made");
    const { Statement = [], Revision = [] } = dump(path);
    expect(Statement).toContainEqual(
      expect.objectContaining({ slug: "north-returns", withdrawnWhy: "The outlet took it back." }),
    );
    expect(Revision.at(-1)).toMatchObject({ action: "withdrawn", key: "north-returns" });
  });

  it("is not undone by importing the story files again", async () => {
    const path = await ferryDatabase();
    await run(["withdraw", "north-returns", ...why], { path });
    const before = dump(path);
    expect((await run(["import", FERRY], { path })).out).toMatch(/^Nothing changed/);
    expect(dump(path)).toEqual(before);
  });

  it("names the nearest statement for a mistyped one, and refuses a second withdrawal", async () => {
    const path = await ferryDatabase();
    const mistyped = await run(["withdraw", "north-retuns", ...why], { path });
    expect(mistyped.code).toBe(1);
    expect(mistyped.out).toContain("did you mean north-returns?");
    await run(["withdraw", "north-returns", ...why], { path });
    const again = await run(["withdraw", "north-returns", ...why], { path });
    expect(again.code).toBe(1);
    expect(again.out).toContain("this one was withdrawn at 2031-06-03T08:00:00.000Z");
  });

  it.each([
    ["without a reason", ["north-returns"]],
    ["with an empty reason", ["north-returns", "--why", " "]],
    ["without a statement", why],
    ["of two statements", ["north-returns", "north-leaves", ...why]],
  ])("cannot run %s", async (_what, args) => {
    const path = await ferryDatabase();
    const before = dump(path);
    expect((await run(["withdraw", ...args], { path })).code).toBe(2);
    expect(dump(path)).toEqual(before);
  });
});

describe("export", () => {
  it.each(["tests/fixtures/story/ferry", "prisma/story"])(
    "gives %s back record for record, and the same files again",
    async (folder) => {
      const first = (await createTemporaryDatabase()).path;
      await run(["import", folder], { path: first });
      if (folder.includes("ferry"))
        await run(["withdraw", "north-leaves", "--why", "No longer."], { path: first });
      const [out, again] = [newFolder(), newFolder()];
      expect((await run(["export", out], { path: first })).code).toBe(0);
      const second = (await createTemporaryDatabase()).path;
      const imported = await run(["import", out], { path: second });
      expect([imported.code, imported.err]).toEqual([0, ""]);
      expect(records(second)).toEqual(records(first));
      await run(["export", again], { path: second });
      expect(readdirSync(again)).toEqual(readdirSync(out));
      for (const name of readdirSync(out))
        expect(readFileSync(join(again, name))).toEqual(readFileSync(join(out, name)));
      expect((await run(["import", out], { path: first })).out).toMatch(/^Nothing changed/);
    },
  );

  it.each([
    ["2031-02-27", ["council-opens-sale", "north-lines-returns", "Tern", "stays"]],
    ["2031-02-28", ["summer", "Tern Marine", "north-lines-returns"]],
    ["2031-05-31", ["Tern Marine", "north-returns", "lifts", "north-still-in", "tentative"]],
  ])("as of %s tells nothing of what came later", async (day, later) => {
    const path = await ferryDatabase();
    const out = newFolder();
    expect((await run(["export", "--asof", day, out], { path })).code).toBe(0);
    const text = readdirSync(out)
      .map((name) => readFileSync(join(out, name), "utf8"))
      .join("\n");
    for (const word of later) expect(text).not.toContain(word);
  });

  it("as of a day can be imported, and computes the same board for that day", async () => {
    const path = await ferryDatabase();
    const out = newFolder();
    await run(["export", "--asof", "2031-06-01", out], { path });
    const other = (await createTemporaryDatabase()).path;
    const imported = await run(["import", out], { path: other });
    expect(imported.code).toBe(0);
    expect(imported.out).toContain("bid north-lines: (nothing) → in_talks");
    const names = dump(other).Party as { name: string }[];
    expect(names.map(({ name }) => name)).toContain("Tern Marine");
  });

  it("leaves withdrawn statements out of the export of a day, and keeps them in the whole", async () => {
    const path = await ferryDatabase();
    await run(["withdraw", "north-makes-offer", "--why", "Retracted."], { path });
    const [day, whole] = [newFolder(), newFolder()];
    await run(["export", "--asof", "2031-06-30", day], { path });
    await run(["export", whole], { path });
    const read = (folder: string) => readFileSync(join(folder, "statements-0001.yaml"), "utf8");
    expect(read(day)).not.toContain("north-makes-offer");
    expect(read(whole)).toContain("why: Retracted.");
  });

  it("does not write into a folder that holds something", async () => {
    const path = await ferryDatabase();
    const folder = createStoryFolder({ "mine.yaml": "articles: []\n" });
    const { code, err } = await run(["export", folder], { path });
    expect([code, err]).toEqual([2, `${folder} is not empty; name a new folder.`]);
    expect((await run(["export", "--asof", "2031-02-30", newFolder()], { path })).code).toBe(2);
  });
});

describe("verify", () => {
  const texts = "tests/fixtures/story/ferry-texts";

  it("counts what stands word for word", async () => {
    const { code, out } = await run(["verify", "--texts", texts, FERRY]);
    expect([code, out.split("\n").at(-1)]).toEqual([0, "3 quotations: 3 exact."]);
  });

  it("names each quotation that does not, with the difference", async () => {
    const folder = createStoryFolder({
      "north-lines-returns.txt": readFileSync(
        join(texts, "north-lines-returns.txt"),
        "utf8",
      ).replace("nunca saímos", "nunca mais saímos"),
      "council-opens-sale.txt": "Council opens ferry sale\n\nOne.\n\nTwo.\n",
    });
    const { code, out } = await run(["verify", "--texts", folder, FERRY]);
    expect(code).toBe(1);
    expect(out).toContain("nunca [-mais -]saímos");
    expect(out).toMatch(/expected words that stand in paragraph 2 of council-opens-sale/);
    expect(out).toContain("1 missing, 1 changed, 1 exact");
  });

  it("cannot run without texts", async () => {
    expect((await run(["verify", FERRY])).code).toBe(2);
    expect((await run(["verify", "--texts", "/nowhere", FERRY])).code).toBe(2);
    const empty = createStoryFolder({ "x.txt": "Another headline\n\nNothing.\n" });
    expect((await run(["verify", "--texts", empty, FERRY])).code).toBe(2);
  });

  it("speaks JSON to machines", async () => {
    const { out } = await run(["verify", "--json", "--texts", texts, FERRY]);
    expect(JSON.parse(out)).toMatchObject({ ok: true, notChecked: [] });
  });

  it("warns of a summary in the article's words", async () => {
    const { code, out } = await run(["verify", "--texts", texts, FERRY]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Warning: .*summer\.yml:\d+:\d+ {2}statements\[3\]\.summary: .*our own words; north-lines-returns has these in a row: There is no day of sale any more/,
    );
  });

  it("says what it could not check, which is a fault when all was asked for", async () => {
    const file = "north-lines-returns.txt";
    const folder = createStoryFolder({ [file]: readFileSync(join(texts, file), "utf8") });
    const some = await run(["verify", "--texts", folder, FERRY]);
    expect(some.code).toBe(0);
    expect(some.out).toMatch(
      /Not checked: \d citations of council-opens-sale: there is no text of it\./,
    );
    const all = await run(["verify", "--all", "--json", "--texts", folder, FERRY]);
    expect(all.code).toBe(1);
    expect(JSON.parse(all.out)).toMatchObject({
      ok: false,
      notChecked: [{ article: "council-opens-sale" }],
    });
    expect((await run(["verify", "--all", "--texts", texts, FERRY])).code).toBe(0);
  });
});

describe("the progress bar", () => {
  const many = (count: number) =>
    SOUND_FILE +
    Array.from(
      { length: count },
      (_, number) => `  - slug: said-${number}
    headline: Said ${number}
    summary: Said.
    kind: report
    speaker: north
    origin: gazette-1
    attribution: named
    occurredOn: 2031-03-01
    citations: [{ article: gazette-1, paragraph: 3 }]
`,
    ).join("");
  const drawn = async (count: number) => {
    const { path } = await createTemporaryDatabase();
    const chunks: string[] = [];
    const progressOn = Object.assign(Object.create(process.stderr) as typeof process.stderr, {
      isTTY: true,
      write: (text: string) => chunks.push(text) > 0,
    });
    const folder = createStoryFolder({ "a.yaml": many(count) });
    expect((await run(["import", folder], { path, progressOn })).code).toBe(0);
    return chunks.join("");
  };

  it("is drawn on a terminal from a thousand records on", async () => {
    expect(await drawn(1_000)).toMatch(/Writing .*100%/s);
    expect(await drawn(10)).toBe("");
  });
});

it("writes text of every kind so that it comes back", async () => {
  const { path } = await createTemporaryDatabase();
  const summaries = [
    "# no comment",
    "- x: y",
    "yes",
    "'",
    '"',
    "a\nb\n\nc",
    "&a *b !c %d",
    "2031-01-01",
    "1e3",
    "null",
    "a: b #c",
    "\u2028x",
    "tail:",
  ];
  const text =
    SOUND_FILE +
    summaries
      .map(
        (summary, number) => `  - slug: said-${number}
    headline: ${JSON.stringify(summary.split("\n")[0])}
    summary: ${JSON.stringify(summary)}
    kind: report
    speaker: north
    origin: gazette-1
    attribution: named
    occurredOn: 2031-03-01
    citations: [{ article: gazette-1, paragraph: 3, quote: ${JSON.stringify(summary)} }]
`,
      )
      .join("");
  const folder = createStoryFolder({ "a.yaml": "" });
  writeFileSync(join(folder, "a.yaml"), text);
  expect((await run(["import", folder], { path })).code).toBe(0);
  const out = newFolder();
  await run(["export", out], { path });
  expect((await run(["import", out], { path })).out).toMatch(/^Nothing changed/);
});
