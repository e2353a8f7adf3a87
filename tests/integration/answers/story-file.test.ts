import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { importStoryFolder } from "@/lib/story/import-story-folder";
import { createStoryFolder } from "../../fixtures/story/story-folder";
import { temporaryDatabase } from "../../setup/temporary-database";
import { openAnswers } from "./open-answers";

let answers: Awaited<ReturnType<typeof openAnswers>>;
beforeAll(async () => {
  answers = await openAnswers("prisma/story");
});
afterAll(() => answers.file.remove());

it("is a story file from which another tracker can be filled", async () => {
  const folder = createStoryFolder({
    "story.yaml": await answers.text("/story.yaml?asof=2020-09-14"),
  });
  const empty = await temporaryDatabase();
  const recordedAt = new Date("2026-01-01T00:00:00Z");
  const outcome = await importStoryFolder({ folder, client: empty.client, recordedAt });
  expect(outcome).toMatchObject({ ok: true });
  const rows = (client: typeof empty.client) =>
    client.statement.findMany({
      orderBy: { slug: "asc" },
      select: { slug: true, headline: true, occurredOn: true, publicOn: true, publicNote: true },
    });
  expect(await rows(empty.client)).toEqual(await rows(answers.file.client));
  expect(await empty.client.citation.count()).toBe(await answers.file.client.citation.count());
  await empty.remove();
});

it("holds of an earlier day only what was public then", async () => {
  const then = parse(await answers.text("/story.yaml?asof=2020-09-13")) as {
    statements: { slug: string }[];
  };
  const slugs = then.statements.map(({ slug }) => slug);
  expect(slugs).toContain("bytedance-declined-microsoft");
  expect(slugs).not.toContain("oracle-consortium-chosen");
});

it("says which forms hold a story that is too large for it", async () => {
  copyStatement(answers.file.path);
  const answer = await answers.ask("/story.yaml");
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({
    detail: expect.stringMatching(
      /up to 10,000 statements, this story has 10,0\d\d\. .*story\.sqlite/,
    ),
  });
});

/** Copies one statement ten thousand times: only their number counts here. */
function copyStatement(path: string): void {
  const database = new Database(path);
  const columns = database
    .prepare<[], { name: string }>("SELECT name FROM pragma_table_info('Statement')")
    .all()
    .map(({ name }) => name)
    .filter((name) => name !== "id" && name !== "slug");
  const list = columns.map((name) => `"${name}"`).join(", ");
  database.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
    INSERT INTO "Statement" ("slug", ${list})
    SELECT 'copy-' || i, ${list} FROM n, (SELECT * FROM "Statement" LIMIT 1)`);
  database.close();
}
