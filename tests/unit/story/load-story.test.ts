import { describe, expect, it } from "vitest";
import { checkLoadedStory } from "@/lib/story/check-loaded-story";
import { printFault } from "@/lib/story/fault";
import { loadStory } from "@/lib/story/load/load-story";
import { createStoryFolder, SOUND_FILE, soundFileWith } from "@/tests/fixtures/story/story-folder";

function check(files: Record<string, string>) {
  const folder = createStoryFolder(files);
  const faults = checkLoadedStory(loadStory({ paths: [folder] }));
  return faults.map((fault) => ({ ...fault, file: fault.file.replace(`${folder}/`, "") }));
}

describe("loading and checking a folder", () => {
  it("finds no fault in a sound story, in one file or in several", () => {
    const cut = SOUND_FILE.indexOf("approvals:");
    expect(check({ "a.yaml": SOUND_FILE })).toEqual([]);
    expect(check({ "b.yaml": SOUND_FILE.slice(0, cut), "a.yml": SOUND_FILE.slice(cut) })).toEqual(
      [],
    );
  });

  it("finds no fault in the made-up story that uses every field", () => {
    expect(checkLoadedStory(loadStory({ paths: ["tests/fixtures/story/ferry"] }))).toEqual([]);
  });

  it("accepts a byte order mark and Windows line ends", () => {
    expect(check({ "a.yaml": `\ufeff${SOUND_FILE.replaceAll("\n", "\r\n")}` })).toEqual([]);
  });

  it("reads a file twice named only once", () => {
    const folder = createStoryFolder({ "a.yaml": SOUND_FILE });
    const paths = [folder, `${folder}/a.yaml`];
    expect(checkLoadedStory(loadStory({ paths }))).toEqual([]);
  });

  it("reports the faults of all files at once, by file and line", () => {
    const faults = check({
      "c.yaml": "articles: [\n",
      "b.yaml": "parties:\n  - role: king\n    slug: x\n    name: X\n    description: X.\n",
      "a.yaml": soundFileWith("title: Who buys the ferry?", "titel: Who").replace(
        "report",
        "rumor",
      ),
    });
    expect(faults.map(({ file, line, field }) => [file, line, field])).toEqual([
      ["a.yaml", 2, "story.title"],
      ["a.yaml", 3, "story.titel"],
      ["a.yaml", 52, "statements[0].kind"],
      ["b.yaml", 2, "parties[0].role"],
      ["c.yaml", 2, "YAML"],
    ]);
  });

  it("checks the sound fields of a faulty record against the other records", () => {
    const text = soundFileWith("kind: report", "kind: rumour").replace(
      "origin: gaz",
      "origin: gas",
    );
    const fields = check({ "a.yaml": text }).map(({ field }) => field);
    expect(fields).toEqual(["statements[0].kind", "statements[0].origin"]);
  });

  it("does not call names unknown while a file that may hold them cannot be read", () => {
    const cut = SOUND_FILE.indexOf("statements:");
    const faults = check({ "a.yaml": SOUND_FILE.slice(cut), "b.yaml": "articles: [\n" });
    expect(faults.map(({ field }) => field)).toEqual(["YAML"]);
  });

  it("stops at a thousand faults of one file", () => {
    const faults = check({ "a.yaml": `articles:\n${"  - x\n".repeat(20_000)}` });
    expect(faults.length).toBeLessThan(1_010);
    expect(faults[0]).toMatchObject({ value: '"too many faults"' });
  });

  it("prints names that would move the cursor as escapes", () => {
    const fault = { file: "a\u001b[2J.yaml", line: 1, column: 1, field: "x\u202e", value: "1" };
    expect(printFault({ ...fault, expected: "text" })).toBe(
      "a\\u001b[2J.yaml:1:1  x\\u202e: 1, expected text",
    );
  });
});
