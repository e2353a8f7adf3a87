import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkLoadedStory } from "@/lib/story/check-loaded-story";
import { printFault } from "@/lib/story/fault";
import { storyFileJsonSchema } from "@/lib/story/json-schema";
import { loadStory } from "@/lib/story/load/load-story";
import { createStoryFolder } from "@/tests/fixtures/story/story-folder";
import { run } from "./run-command";
import { createTemporaryDatabase } from "./temporary-database";

const GUIDE = readFileSync("prisma/story/README.md", "utf8");
const EXAMPLES = [...GUIDE.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = ""]) => text);

const examplesFolder = () =>
  createStoryFolder(Object.fromEntries(EXAMPLES.map((text, index) => [`${index}.yaml`, text])));

it("the examples of the editors' guide are one sound story", async () => {
  const folder = examplesFolder();
  const faults = checkLoadedStory(loadStory({ paths: [folder] }));
  expect(faults.map((fault) => printFault(fault).replace(`${folder}/`, ""))).toEqual([]);
  const { path } = await createTemporaryDatabase();
  expect((await run(["import", folder], { path })).code).toBe(0);
});

type Schema = { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] };

/** Every field that a story file may have, by its name. */
function fieldsOf(schema: Schema): string[] {
  const own = Object.entries(schema.properties ?? {});
  return [
    ...own.flatMap(([name, inner]) => [name, ...fieldsOf(inner)]),
    ...(schema.items === undefined ? [] : fieldsOf(schema.items)),
    ...(schema.anyOf ?? []).flatMap(fieldsOf),
  ];
}

/** Still read, and no longer written. */
const OLDER_FIELDS = ["consequence"];

it("shows every field of the format by example", () => {
  const fields = new Set(fieldsOf(JSON.parse(storyFileJsonSchema()) as Schema));
  for (const field of OLDER_FIELDS) fields.delete(field);
  expect(fields.size).toBeGreaterThan(50);
  const text = EXAMPLES.join("\n");
  expect([...fields].filter((field) => !new RegExp(`\\b${field}:`).test(text))).toEqual([]);
});
