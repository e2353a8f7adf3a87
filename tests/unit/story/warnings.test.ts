import { describe, expect, it } from "vitest";
import { checkLoadedStory } from "@/lib/story/check-loaded-story";
import { indexStory } from "@/lib/story/checks/story-index";
import { printFault } from "@/lib/story/fault";
import { loadStory } from "@/lib/story/load/load-story";
import { locateFindings } from "@/lib/story/load/locate-findings";
import { findWarnings } from "@/lib/story/warnings/find-warnings";
import { createStoryFolder, SOUND_FILE } from "@/tests/fixtures/story/story-folder";

const load = (text: string) => loadStory({ paths: [createStoryFolder({ "a.yaml": text })] });

/** The warnings of the sound file with more statements, but for those that it has alone. */
function warnings(more: string, sound = SOUND_FILE): string[] {
  const printed = (text: string) => {
    const { set, sources } = load(text);
    return locateFindings({ findings: findWarnings(indexStory(set)), sources }).map((fault) =>
      printFault(fault).replace(/^.*?a\.yaml:\d+:\d+ {2}/, ""),
    );
  };
  const known = new Set(printed(SOUND_FILE));
  return printed(`${sound}${more}`).filter((line) => !known.has(line));
}

const statement = (fields: Record<string, string>) => {
  const { citation = "gazette-1", ...rest } = fields;
  const all = {
    slug: "another",
    headline: "The port opened a berth",
    summary: "It opened one.",
    kind: "action",
    speaker: "port",
    origin: "port",
    attribution: "named",
    occurredOn: "2031-03-01",
    citations: `[{ article: ${citation}, paragraph: 3 }]`,
    ...rest,
  };
  const lines = Object.entries(all).map(([name, value]) => `    ${name}: ${value}\n`);
  return `  - ${lines.join("").trimStart()}`;
};

describe("a warning names", () => {
  it.each([
    ["occurredOn", { occurredOn: "2202-03-01" }],
    ["publicOn", { occurredOn: "2031-03-01", publicOn: "2031-04" }],
  ])("%s after the article that tells it", (field, fields) => {
    expect(warnings(statement(fields))).toEqual([
      expect.stringMatching(
        new RegExp(
          `^statements\\[1\\]\\.${field}: .* no day after 2031-03-02, when the article gazette-1`,
        ),
      ),
    ]);
  });

  it("no month that began before the article", () => {
    expect(warnings(statement({ occurredOn: "2031-03" }))).toEqual([]);
  });

  it.each([
    [
      "extends",
      "2031-04-15",
      "brings_forward, since the deadline day-of-sale moves forward to 2031-04-15",
    ],
    ["reaffirms", "2031-04-15", "brings_forward"],
    ["reaffirms", "2031-05-15", "extends, since the deadline day-of-sale moves back to 2031-05-15"],
    ["brings_forward", "2031-05-15", "extends"],
  ])("a step that %s a deadline to %s", (action, due, expected) => {
    const moves = `[{ deadline: day-of-sale, action: ${action}, due: ${due} }]`;
    const [line, ...others] = warnings(statement({ occurredOn: "2031-03-02", moves }));
    expect(line).toContain(`statements[1].moves[0].action: "${action}", expected ${expected}`);
    expect(others).toEqual([]);
  });

  it("no step that says how it moves", () => {
    for (const [action, due] of [
      ["extends", "2031-05-15"],
      ["brings_forward", "2031-04-15"],
      ["reaffirms", "2031-04-30"],
    ])
      expect(
        warnings(
          statement({
            occurredOn: "2031-03-02",
            moves: `[{ deadline: day-of-sale, action: ${action}, due: ${due} }]`,
          }),
        ),
      ).toEqual([]);
  });
});

describe("a second account of one fact", () => {
  const first = {
    slug: "port-grants",
    headline: "The port authority granted the permit for the berth",
    summary: "The harbour authority signed the papers after three weeks.",
    moves: "[{ approval: permit, stage: granted }]",
  };

  it("is named when it moves the same, on the same day, by the same speaker", () => {
    const second = statement({
      ...first,
      slug: "permit-there",
      headline: "A permit is there",
      summary: "So it is.",
    });
    expect(warnings(statement(first) + second)).toEqual([
      expect.stringContaining(
        'statements[2].slug: "permit-there", expected another fact than port-grants tells',
      ),
    ]);
  });

  it("is named when it has the same words and moves nothing", () => {
    const words = { ...first, moves: "[]" };
    const other = SOUND_FILE.replace(
      "parties:\n",
      "  - slug: gazette-2\n    headline: More\n    publishedOn: 2031-03-03\nparties:\n",
    );
    const second = statement({
      ...words,
      slug: "again",
      occurredOn: "2031-03",
      citation: "gazette-2",
    });
    expect(warnings(statement(words) + second, other)).toHaveLength(1);
  });

  it("is none with another speaker, another day or another step", () => {
    for (const change of [
      { speaker: "council" },
      { occurredOn: "2031-03-02" },
      { moves: "[{ approval: permit, stage: filed }]" },
    ])
      expect(
        warnings(statement(first) + statement({ ...first, slug: "second", ...change })),
      ).toEqual([]);
  });
});

describe("a headline that states what one side says", () => {
  const said = {
    kind: "allegation",
    headline: "The ferry is a wreck",
    summary: "Port Authority calls the ferry a wreck.",
  };
  it("is named, and what names the speaker or says so is not", () => {
    expect(warnings(statement(said))).toEqual([
      'statements[1].headline: "The ferry is a wreck", expected a headline that says who says so (Port Authority), as the summary does',
    ]);
    for (const headline of [
      "The ferry is a wreck, Port Authority finds",
      "The ferry is said to be a wreck",
    ])
      expect(warnings(statement({ ...said, headline }))).toEqual([]);
    expect(warnings(statement({ ...said, kind: "action" }))).toEqual([]);
  });
});

describe("an outlet that repeats a party's own words", () => {
  const withOutlet = SOUND_FILE.replace(
    "approvals:\n",
    "  - slug: gazette\n    role: outlet\n    name: Gazette\n    description: A paper.\napprovals:\n",
  );
  it("is named as origin", () => {
    const repeated = statement({ kind: "announcement", origin: "gazette" });
    expect(warnings(repeated, withOutlet)).toEqual([
      'statements[1].origin: "gazette", expected port, if it said so itself and gazette repeats its words: they are one origin',
    ]);
    expect(warnings(statement({ kind: "announcement" }), withOutlet)).toEqual([]);
  });
});

describe("a day that no calendar goes on from", () => {
  it.each(["occurredOn", "publicOn"])("is a fault with its line in %s", (field) => {
    const faults = checkLoadedStory(load(SOUND_FILE + statement({ [field]: "9999-12-31" })));
    expect(faults.map(printFault)).toEqual([
      expect.stringMatching(
        new RegExp(
          `a\\.yaml:\\d+:\\d+ {2}statements\\[1\\]\\.${field}: "9999-12-31", expected a day before 9900-01-01`,
        ),
      ),
    ]);
  });
  it.each(["9999-12-31", "9999-12-31T23:59:59Z"])("is a fault with its line as due: %s", (due) => {
    const moves = `[{ deadline: day-of-sale, action: extends, due: "${due}" }]`;
    const faults = checkLoadedStory(load(SOUND_FILE + statement({ moves })));
    expect(faults.map(printFault)).toEqual([
      expect.stringMatching(/statements\[1\]\.moves\[0\]\.due: "9999-.*before 9900-01-01/),
    ]);
  });
});
