import { Buffer } from "node:buffer";
import { stringify } from "yaml";
import { COLLECTIONS, type CollectionName } from "../collections";
import type { ExportedRecords } from "./exported-records";

/** A file of the export: its name, and its text as YAML. */
export type StoryDocument = { name: string; text: string };

/** So many fit into the size and the number of entries that a story file may have. */
const RECORDS_PER_FILE = 1_000;
/** A story file may have 4 MB. */
const BYTES_PER_FILE = 3_000_000;
/** YAML indents, and may escape what JSON does not. */
const YAML_OVERHEAD = 1.2;

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
  for (const collection of COLLECTIONS.filter(isNumerous)) {
    let number = 0;
    for (const part of parts<unknown>(records[collection]))
      yield toDocument({
        name: `${collection}-${String((number += 1)).padStart(4, "0")}.yaml`,
        content: { [collection]: part },
      });
  }
}

/** Few enough, in number and in bytes, for one story file each. */
function* parts<Item>(items: readonly Item[]): Generator<Item[]> {
  let part: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item)) * YAML_OVERHEAD;
    if (part.length > 0 && (part.length >= RECORDS_PER_FILE || bytes + size > BYTES_PER_FILE)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(item);
    bytes += size;
  }
  if (part.length > 0) yield part;
}

function isNumerous(name: CollectionName): boolean {
  return name === "articles" || name === "statements" || name === "parties" || name === "citations";
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
