import { stringify } from "yaml";
import { COLLECTIONS, type CollectionName } from "../collections";
import type { ExportedRecords } from "./exported-records";

/** A file of the export: its name, and its text as YAML. */
export type StoryDocument = { name: string; text: string };

/** So many fit into the size and the number of entries that a story file may have. */
const RECORDS_PER_FILE = 1_000;

/** The records as story files: what the story is about in one, articles and statements in others. */
export function* storyDocuments(records: ExportedRecords): Generator<StoryDocument> {
  const context = COLLECTIONS.filter((name) => !isNumerous(name));
  yield toDocument({
    name: "story.yaml",
    content: Object.fromEntries(
      context.flatMap((name) =>
        records[name].length === 0 ? [] : [[name, contentOf(records, name)]],
      ),
    ),
  });
  for (const collection of COLLECTIONS.filter(isNumerous))
    for (let start = 0; start < records[collection].length; start += RECORDS_PER_FILE)
      yield toDocument({
        name: `${collection}-${String(start / RECORDS_PER_FILE + 1).padStart(4, "0")}.yaml`,
        content: { [collection]: records[collection].slice(start, start + RECORDS_PER_FILE) },
      });
}

function isNumerous(name: CollectionName): boolean {
  return name === "articles" || name === "statements" || name === "parties";
}

/** The story is one map; every other collection is a list. */
function contentOf(records: ExportedRecords, name: CollectionName): unknown {
  return name === "story" ? records.story[0] : records[name];
}

function toDocument({ name, content }: { name: string; content: object }): StoryDocument {
  // Story files have no anchors, and a folded line would have to be unfolded with care.
  const text = stringify(content, { version: "1.2", aliasDuplicateObjects: false, lineWidth: 0 });
  return { name, text };
}
