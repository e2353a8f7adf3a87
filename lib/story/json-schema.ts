import { z } from "zod";
import { storyFile } from "./format/story-file";

/** The story file as JSON Schema (draft 7, which editors' YAML plug-ins read), ending in a newline. */
export function storyFileJsonSchema(): string {
  const schema = z.toJSONSchema(storyFile, { target: "draft-7", io: "input" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
