import type { z } from "zod";
import type { CollectionName } from "../collections";
import type { FieldPath, Finding, Place } from "../finding";
import { RECORD_SCHEMAS, type RecordOf } from "../format/story-file";
import type { Draft } from "../story-set";
import { findingsOfIssue } from "./findings-of-issue";

type Validated<Name extends CollectionName> = {
  findings: Finding[];
  draft: Draft<RecordOf[Name]>;
  record: RecordOf[Name] | null;
};

/** Checks one record by itself, and keeps of a faulty one what is sound. */
export function validateRecord<Name extends CollectionName>(args: {
  name: Name;
  value: unknown;
  place: Place;
}): Validated<Name> {
  const { name, value, place } = args;
  const schema: z.ZodType = RECORD_SCHEMAS[name];
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) {
    // The schema of the collection has just made it, and its type is taken from that schema.
    const record = parsed.data as RecordOf[Name];
    return { findings: [], draft: record as Draft<RecordOf[Name]>, record };
  }
  const findings = parsed.error.issues.flatMap((issue) => findingsOfIssue({ issue, place }));
  const faulty = findings.map((finding) => finding.place.path.slice(place.path.length));
  const draft = withoutFields({ value, faulty }) as Draft<RecordOf[Name]>;
  return { findings: firstOfEachField(findings), draft, record: null };
}

function firstOfEachField(findings: Finding[]): Finding[] {
  const byField = new Map<string, Finding>();
  for (const finding of findings) {
    const field = JSON.stringify(finding.place.path);
    if (!byField.has(field)) byField.set(field, finding);
  }
  return [...byField.values()];
}

function withoutFields({ value, faulty }: { value: unknown; faulty: FieldPath[] }): unknown {
  if (faulty.some((path) => path.length === 0)) return {};
  const sound = structuredClone(value);
  for (const path of faulty) removeField({ from: sound, path });
  return sound;
}

/** Items of a list are emptied, not taken out: the others keep their places. */
function removeField({ from, path }: { from: unknown; path: FieldPath }): void {
  const [step, ...rest] = path;
  if (step === undefined || typeof from !== "object" || from === null) return;
  if (rest.length > 0) removeField({ from: Reflect.get(from, step), path: rest });
  else if (Array.isArray(from)) from[Number(step)] = undefined;
  else Reflect.deleteProperty(from, step);
}
