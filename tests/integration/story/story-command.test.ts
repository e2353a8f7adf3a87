import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runStoryCommand } from "@/lib/story/commands/run-story-command";
import { createStoryFolder, SOUND_FILE, soundFileWith } from "@/tests/fixtures/story/story-folder";
import { createTemporaryDatabase, dump } from "./temporary-database";

async function run(args: string[], databasePath = "/nowhere/tracker.db") {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runStoryCommand(args, {
    env: { NODE_ENV: "test", DATABASE_URL: `file:${databasePath}` },
    print: (line) => out.push(line),
    printError: (line) => err.push(line),
    now: () => new Date("2031-06-03T08:00:00Z"),
    progressOn: null,
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("npm run story", () => {
  it("lists its commands when asked, and when it does not know one", async () => {
    expect(await run(["--help"])).toMatchObject({ code: 0, err: "" });
    expect((await run(["--help"])).out).toContain("import");
    expect((await run(["publish"])).err).toContain("There is no command called publish.");
    expect((await run(["publish"])).code).toBe(2);
    expect((await run([])).code).toBe(2);
  });

  it.each(["new", "check", "diff", "import", "withdraw", "verify", "export"])(
    "explains %s",
    async (name) => {
      const { code, out } = await run([name, "--help"]);
      expect(code).toBe(0);
      expect(out).toContain("Exit codes");
    },
  );

  it("refuses an unknown option", async () => {
    expect(await run(["check", "--quietly"])).toMatchObject({ code: 2, out: "" });
  });
});

describe("check", () => {
  it("counts what it found sound", async () => {
    expect(await run(["check", "tests/fixtures/story/ferry"])).toEqual({
      code: 0,
      out: expect.stringMatching(
        /\nNo faults in 3 files: 2 articles, 6 parties, 1 approval, 1 deadline, 4 questions, 8 statements, 10 citations. 5 to look at.$/,
      ) as string,
      err: "",
    });
  });

  it("prints each fault and their number", async () => {
    const folder = createStoryFolder({ "a.yaml": soundFileWith("kind: report", "kind: reprot") });
    const { code, out } = await run(["check", folder]);
    expect(code).toBe(1);
    expect(out.split("\n").filter((line) => !line.startsWith("Warning"))).toEqual([
      `${join(folder, "a.yaml")}:52:11  statements[0].kind: "reprot", expected one of announcement, report, action, allegation, denial; did you mean report?`,
      "1 fault.",
    ]);
  });

  it("speaks JSON to machines", async () => {
    const folder = createStoryFolder({ "a.yaml": soundFileWith("kind: report", "kind: reprot") });
    const { out } = await run(["check", "--json", folder]);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      faults: [{ line: 52, column: 11, field: "statements[0].kind", nearest: "report" }],
    });
  });
});

describe("import", () => {
  it("says what it added, and then that nothing changed", async () => {
    const { path } = await createTemporaryDatabase();
    const folder = createStoryFolder({ "a.yaml": SOUND_FILE });
    const first = await run(["import", folder], path);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("statements: north-offers");
    const second = await run(["import", folder], path);
    expect(second.code).toBe(0);
    expect(second.out).toMatch(/^Nothing changed: /);
  });

  it("changes nothing when there is a fault", async () => {
    const { path } = await createTemporaryDatabase();
    const before = dump(path);
    const folder = createStoryFolder({ "a.yaml": soundFileWith("kind: report", "kind: reprot") });
    const { code, out } = await run(["import", folder], path);
    expect(code).toBe(1);
    expect(out).toContain("1 fault; nothing was imported.");
    expect(dump(path)).toEqual(before);
  });

  it("does not make a database out of a mistyped path", async () => {
    const { code, err } = await run(["import", "tests/fixtures/story/ferry"]);
    expect(code).toBe(2);
    expect(err).toBe("There is no database at /nowhere/tracker.db; npm start makes one.");
  });

  it("gives one line when the database is none", async () => {
    const folder = createStoryFolder({ "a.yaml": SOUND_FILE, "broken.db": "not a database" });
    const { code, err } = await run(["import", folder], join(folder, "broken.db"));
    expect(code).toBe(2);
    expect(err.split("\n")).toHaveLength(1);
  });
});
