import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOMS = ["app", "components", "lib"];

/** The names that the story of prisma/story is about: slugs of its parties, as words. */
const NAMES = /tiktok|bytedance|microsoft|walmart|oracle|cfius|\bbeijing\b/i;

/** Files that only show the format by example, or describe this repository's own story. */
const EXAMPLES = [/\.schema\.json$/, /README\.md$/, /generated/, /page-note|fixtures/];

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (!EXAMPLES.some((pattern) => pattern.test(path))) yield path;
  }
}

it("nothing in the code is about one story", () => {
  const named = ROOMS.flatMap((room) => [...filesIn(room)]).flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .flatMap((line, index) => {
        const code = line.replace(/^\s*(?:\/\/|\*|\/\*\*).*$/, "").replace(/\.describe\(.*$/, "");
        return NAMES.test(code) ? [`${path}:${index + 1} ${line.trim()}`] : [];
      }),
  );
  expect(named).toEqual([]);
});
