import { COLLECTIONS, type CollectionName, isCollectionName } from "../collections";
import type { FieldPath, Finding } from "../finding";
import { emptyStorySet, type Entry, type StorySet } from "../story-set";
import { validateRecord } from "./validate-record";

type Validated = { set: StorySet; findings: Finding[] };

/** Ten thousand lines of the same fault help nobody. */
const MAX_FINDINGS = 1_000;

/** Checks each record of a parsed file by itself. */
export function validateFile({ file, value }: { file: string; value: unknown }): Validated {
  const validated: Validated = { set: emptyStorySet(), findings: [] };
  if (!isMap(value)) {
    const expected = `a map of ${COLLECTIONS.join(", ")}`;
    validated.findings.push({ place: { file, path: [] }, at: "value", value, expected });
    return validated;
  }
  for (const [name, content] of Object.entries(value))
    if (isCollectionName(name)) validateCollection({ file, name, content, validated });
    else validated.findings.push(unknownCollection({ file, name }));
  return validated;
}

type Collection = { file: string; name: CollectionName; content: unknown; validated: Validated };

function validateCollection(collection: Collection): void {
  const { file, name, content, validated } = collection;
  if (name === "story") return addRecord({ ...collection, value: content, path: [name] });
  if (!Array.isArray(content)) {
    const expected = `a list of ${name}`;
    validated.findings.push({
      place: { file, path: [name] },
      at: "value",
      value: content,
      expected,
    });
    return;
  }
  for (const [index, value] of content.entries()) {
    if (validated.findings.length > MAX_FINDINGS) return stop(collection);
    addRecord({ ...collection, value, path: [name, index] });
  }
}

function addRecord<Name extends CollectionName>(args: {
  file: string;
  name: Name;
  value: unknown;
  path: FieldPath;
  validated: Validated;
}): void {
  const { file, name, value, path, validated } = args;
  const place = { file, path };
  const { findings, draft, record } = validateRecord({ name, value, place });
  for (const finding of findings) validated.findings.push(finding);
  const entries: Entry<Name>[] = validated.set[name];
  entries.push({ place, draft, record });
}

/** A fault of the collection as a whole tells the checks that its records are not complete. */
function stop({ file, name, validated }: Collection): void {
  const expected = `fewer than ${MAX_FINDINGS} faults; the rest of ${name} was not checked`;
  validated.findings.push({
    place: { file, path: [name] },
    at: "value",
    value: "too many faults",
    expected,
  });
}

function unknownCollection({ file, name }: { file: string; name: string }): Finding {
  return {
    place: { file, path: [name] },
    at: "key",
    value: name,
    expected: `one of the collections ${COLLECTIONS.join(", ")}`,
    candidates: COLLECTIONS,
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
