import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { storyFileJsonSchema } from "@/lib/story/json-schema";

const committed = readFileSync("lib/story/story-file.schema.json", "utf8");

type Node = { description?: string; properties?: Record<string, Node>; items?: Node };

function fieldsOf(node: Node, path = ""): [string, Node][] {
  const inner = node.items === undefined ? [] : fieldsOf(node.items, `${path}[]`);
  const fields = Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const here = `${path}.${name}`;
    return [[here, field] as [string, Node], ...fieldsOf(field, here)];
  });
  return [...fields, ...inner];
}

describe("the JSON Schema for editors", () => {
  it("is the one the definition gives (else run npm run schema:json)", () => {
    expect(committed).toBe(storyFileJsonSchema());
  });

  it("explains every field", () => {
    const fields = fieldsOf(JSON.parse(committed) as Node);
    const silent = fields.filter(([path, { description, items }]) => {
      return path.includes("[]") && description === undefined && items === undefined;
    });
    expect(fields.length).toBeGreaterThan(50);
    expect(silent.map(([path]) => path)).toEqual([]);
  });
});
