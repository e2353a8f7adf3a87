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
