import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { createStoryFolder, SOUND_FILE } from "@/tests/fixtures/story/story-folder";
import { run } from "./run-command";
import { createTemporaryDatabase, dump } from "./temporary-database";

type Sound = {
  articles: object[];
  parties: object[];
  statements: object[];
  citations?: object[];
};

const toYaml = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });

/** Imports a story, exports it and imports that into another database. */
async function thereAndBack(change: (story: Sound, more: object[]) => void) {
  const story = parse(SOUND_FILE) as Sound;
  const more: object[] = [];
  change(story, more);
  const files = { "a.yaml": toYaml(story), "b.yaml": toYaml({ statements: more }) };
  const folder = createStoryFolder(more.length === 0 ? { "a.yaml": files["a.yaml"] } : files);
  const { path } = await createTemporaryDatabase();
  const first = await run(["import", folder], { path });
  expect([first.code, first.err]).toEqual([0, ""]);
  const out = join(createStoryFolder({}), "export");
  expect((await run(["export", out], { path })).code).toBe(0);
  const again = await createTemporaryDatabase();
  const second = await run(["import", out], { path: again.path });
  expect([second.code, second.out.slice(0, 200)]).toEqual([0, expect.stringMatching(/^Added/)]);
  // And what was exported is, to the last field, what is there.
  expect((await run(["import", out], { path })).out).toMatch(/^Nothing changed/);
  return { first: dump(path), second: dump(again.path) };
}

const party = (slug: string, fields: object = {}) => {
  return { slug, role: "outlet", name: slug, description: "One.", ...fields };
};

describe("what imports also exports and imports again:", () => {
  it.each([61, 120])("a name of %i characters without another for columns", async (length) => {
    const { first, second } = await thereAndBack(({ parties }) => {
      const until = "2030-01-01";
      const name = "n".repeat(length);
      parties.push(party("long", { name, formerNames: [{ name: `f${name.slice(1)}`, until }] }));
    });
    const names = (tables: typeof first) =>
      (tables.Party ?? []).map((row) => [
        (row as { name: string }).name,
        (row as { shortName: string }).shortName,
      ]);
    expect(names(second)).toEqual(names(first));
  });

  it("a statement about fifty parties beside its speaker and those behind its moves", async () => {
    const { second } = await thereAndBack(({ parties, statements }) => {
      const others = Array.from({ length: 50 }, (_, at) => `party-${at}`);
      parties.push(...others.map((slug) => party(slug)));
      Object.assign(statements[0] ?? {}, { parties: others });
    });
    expect(second.StatementParty).toHaveLength(52);
  });

  it("a statement that two hundred and two paragraphs tell", async () => {
    const { second } = await thereAndBack((story) => {
      const at = (paragraph: number) => ({ article: "gazette-1", paragraph });
      const citations = Array.from({ length: 200 }, (_, index) => at(index + 1));
      Object.assign(story.statements[0] ?? {}, { citations });
      story.citations = [201, 202].map((paragraph) => ({
        statement: "north-offers",
        ...at(paragraph),
      }));
    });
    expect(second.Citation).toHaveLength(202);
  });

  it("a thousand long summaries in Chinese", { timeout: 60_000 }, async () => {
    const { second } = await thereAndBack(({ statements }, more) => {
      const [model] = statements;
      for (let at = 0; at < 1_000; at += 1)
        (at < 500 ? statements : more).push({
          ...model,
          slug: `long-${at}`,
          summary: "长".repeat(2_000),
          moves: [],
          takes: [],
        });
    });
    expect(second.Statement).toHaveLength(1_001);
  });
});
