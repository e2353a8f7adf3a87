import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStoryFolder, type FileTexts, SOUND_FILE } from "@/tests/fixtures/story/story-folder";
import { bundleStoryCommand, runChild, type StoryCommand } from "./story-child";
import { createTemporaryDatabase, dump } from "./temporary-database";

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 512;
const MOST_SECONDS = 60;

let command: StoryCommand;

beforeAll(async () => {
  command = await bundleStoryCommand();
});
afterAll(() => command.remove());

type Case = [string, FileTexts, ((folder: string) => void) | null, RegExp];

const deepMap = Array.from({ length: 2_000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n");

const bomb = [
  "a: &a [x,x,x,x,x,x,x,x,x]",
  ..."bcdefghij".split("").map((name, index) => {
    const before = "abcdefghi"[index] ?? "a";
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(",")}]`;
  }),
].join("\n");

const CASES: Case[] = [
  [
    "a file of 100 MB",
    { "a.yaml": SOUND_FILE },
    (folder) => truncateSync(join(folder, "a.yaml"), 100 * MEGABYTE),
    /a\.yaml {2}file: 104857600, expected at most 4194304 bytes; split it/,
  ],
  [
    "100 MB of text",
    {},
    (folder) => writeFileSync(join(folder, "a.yaml"), Buffer.alloc(100 * MEGABYTE, "- a\n")),
    /expected at most 4194304 bytes/,
  ],
  ["4 MB of dashes", { "a.yaml": "- ".repeat(2 * MEGABYTE) }, null, /less deep nesting/],
  [
    "4 MB of entries",
    { "a.yaml": `articles:\n${"- 1\n".repeat(MEGABYTE - 10)}` },
    null,
    /fewer entries in one file; split it/,
  ],
  [
    "4 MB of one word",
    { "a.yaml": `articles: ${"x".repeat(4 * MEGABYTE - 20)}` },
    null,
    /articles: "x+…", expected a list of articles/,
  ],
  [
    "a hundred thousand faults",
    { "a.yaml": `articles:\n${"  - {}\n".repeat(50_000)}` },
    null,
    /fewer than 1000 faults; the rest of articles was not checked/,
  ],
  ["aliases that explode", { "a.yaml": bomb }, null, /no anchors \(&\)/],
  ["merge keys", { "a.yaml": "a: &a {b: 1}\nc:\n  <<: *a\n" }, null, /no aliases/],
  ["two thousand levels", { "a.yaml": deepMap }, null, /less deep nesting/],
  ["a million brackets", { "a.yaml": "[".repeat(MEGABYTE) }, null, /less deep nesting/],
  ["NUL bytes", { "a.yaml": Buffer.alloc(MEGABYTE) }, null, /a NUL byte/],
  ["UTF-16", { "a.yaml": Buffer.from(SOUND_FILE, "utf16le") }, null, /expected text in UTF-8/],
  ["Latin-1", { "a.yaml": Buffer.from(`# é\n${SOUND_FILE}`, "latin1") }, null, /"other bytes"/],
  [
    "bytes without meaning",
    { "a.yaml": Buffer.from(Array.from({ length: 4_096 }, (_, at) => ((at * 167) % 255) | 1)) },
    null,
    /expected text in UTF-8/,
  ],
  [
    "a link out of the folder",
    { "a.yaml": SOUND_FILE },
    (folder) => symlinkSync("/etc/passwd", join(folder, "b.yaml")),
    /no link that leads out of the folder/,
  ],
  [
    "a link to a folder outside",
    { "a.yaml": SOUND_FILE },
    (folder) => symlinkSync("/", join(folder, "all")),
    /no link that leads out of the folder/,
  ],
  [
    "a named pipe",
    {},
    (folder) => void execFileSync("mkfifo", [join(folder, "a.yaml")]),
    /(?:a regular file|a folder with \*\.yaml)/,
  ],
  [
    "too many files",
    {},
    (folder) => {
      for (let number = 0; number < 10_001; number += 1)
        writeFileSync(join(folder, `${number}.yaml`), "");
    },
    /at most 10000 story files/,
  ],
  [
    "folders without end",
    {},
    (folder) => {
      const deep = Array.from({ length: 30 }, () => "deeper").join("/");
      mkdirSync(join(folder, deep), { recursive: true });
    },
    /folders at most 20 deep/,
  ],
  [
    "a value of a megabyte",
    { "a.yaml": SOUND_FILE.replace("summary: It offered.", `summary: ${"y".repeat(MEGABYTE)}`) },
    null,
    /at most 2000 characters/,
  ],
  [
    "a slug of a megabyte, mistyped",
    { "a.yaml": SOUND_FILE.replace("origin: gazette-1", `origin: ${"gazette".repeat(100_000)}`) },
    null,
    /at most 80 characters|expected/,
  ],
  [
    "a date of a megabyte",
    {
      "a.yaml": SOUND_FILE.replace(
        "occurredOn: 2031-03-01",
        `occurredOn: "${"2".repeat(MEGABYTE)}"`,
      ),
    },
    null,
    /at most 60 characters/,
  ],
  [
    "terminal commands",
    { "a.yaml": `articles: "\\e[2J\\u202e"\n` },
    null,
    /expected a list of articles/,
  ],
];

describe("a hostile file is a fault, and the database stays as it was:", () => {
  it.each(CASES)("%s", { timeout: 120_000 }, async (_name, files, prepare, message) => {
    const { path } = await createTemporaryDatabase();
    const before = dump(path);
    const folder = createStoryFolder(files);
    prepare?.(folder);
    const ended = await runChild({ command, args: ["import", folder], path });
    expect(ended.err).toBe("");
    expect(ended.code).toBe(1);
    expect(ended.out).toMatch(message);
    // Nothing that a file says may steer the terminal.
    expect(ended.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e]/);
    expect(ended.megabytes).toBeGreaterThan(10);
    expect(ended.megabytes).toBeLessThan(MOST_MEGABYTES);
    expect(ended.seconds).toBeLessThan(MOST_SECONDS);
    expect(dump(path)).toEqual(before);
  });
});
