import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { manyStatements } from "../../fixtures/story/many-statements";
import { openAnswers, SITE } from "./open-answers";

/** One of them is the sound file's own. */
const COUNT = 5_302;

let folder: string;
let answers: Awaited<ReturnType<typeof openAnswers>>;
beforeAll(async () => {
  process.env["CLOCK_FIXED_AT"] = "2031-06-01T12:00:00Z";
  folder = mkdtempSync(join(tmpdir(), "story-"));
  for (const [name, text] of Object.entries(manyStatements({ count: COUNT - 1 })))
    writeFileSync(join(folder, name), text);
  answers = await openAnswers(folder);
}, 120_000);
afterAll(() => {
  answers.file.remove();
  rmSync(folder, { recursive: true });
});

/** The answer and all that continue it, as the front door sends them. */
async function whole(address: string): Promise<{ text: string; parts: number }> {
  let [text, parts, next]: [string, number, string | null] = ["", 0, address];
  while (next !== null) {
    const answer: Response = await answers.ask(next);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("link")).not.toContain('rel="next"');
    expect(answer.headers.get("content-disposition")).not.toContain("-of-");
    text += Buffer.from(await answer.arrayBuffer()).toString("utf8");
    parts += 1;
    next = answer.headers.get("x-continued-at");
  }
  return { text, parts };
}

it("gives all rows of a table, in parts that are one", async () => {
  const { text, parts } = await whole("/timeline.csv");
  expect(parts).toBe(2);
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(COUNT);
  expect(new Set(rows.map(({ slug }) => slug)).size).toBe(COUNT);
  expect(text.lastIndexOf("\ufeff")).toBe(0);
  const lines = (await whole("/timeline.jsonl")).text.trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { slug: string }).slug)).toEqual(
    rows.map(({ slug }) => slug),
  );
}, 60_000);

it("says in the name of the file which rows of how many it has, where only some were asked for", async () => {
  const some = await answers.ask("/timeline.csv?limit=5000");
  expect(some.headers.get("content-disposition")).toMatch(/-1-5000-of-5302\.csv"$/);
  const next = /<([^>]*)>; rel="next"/.exec(some.headers.get("link") ?? "")?.[1] ?? "";
  expect(next.startsWith(`${SITE}/timeline.csv?`)).toBe(true);
  const rest = await answers.ask(next.slice(SITE.length));
  expect(rest.headers.get("content-disposition")).toMatch(/-302-of-5302\.csv"$/);
  const rows = parse(await rest.text(), { bom: true, columns: true }) as unknown[];
  expect(rows).toHaveLength(302);
  const document = await answers.ask("/timeline.json");
  expect(document.headers.get("content-disposition")).toMatch(/-1-5000-of-5302\.json"$/);
  const few = await answers.ask("/timeline.csv?limit=10&bidder=none-such");
  expect(few.status).toBe(400);
}, 60_000);

it.each(["0", "5001", "1e3", "-1", ""])("takes no limit of %s rows", async (limit) => {
  const answer = await answers.ask(`/timeline.csv?limit=${limit}`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ parameter: "limit", value: limit }] });
});
