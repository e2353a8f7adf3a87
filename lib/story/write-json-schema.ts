import { writeFileSync } from "node:fs";
import { storyFileJsonSchema } from "./json-schema";

writeFileSync(new URL("story-file.schema.json", import.meta.url), storyFileJsonSchema());
