import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Pair,
  type YAMLMap,
} from "yaml";
import { nearestOf } from "@/lib/domain/nearest";
import { compareFaults, type Fault } from "../fault";
import { type FieldPath, type Finding, type Place, printPath, showValue } from "../finding";
import { parseYaml } from "./parse-yaml";
import type { StorySource } from "./story-source";

type Position = { line: number; column: number };
type Locator = (place: Place, at: Finding["at"]) => Position;

const NOWHERE: Position = { line: 0, column: 0 };

/** Comparing every mistyped word with every slug of a large story would take minutes. */
const MAX_COMPARISONS = 200_000;

/** Gives findings their lines and nearest values, in the order of files and lines. */
export function locateFindings(args: { findings: Finding[]; sources: StorySource[] }): Fault[] {
  const locate = createLocator(args.sources);
  const nearest = createNearest();
  const byFile = args.findings.toSorted((a, b) => (a.place.file < b.place.file ? -1 : 1));
  return byFile.map((finding) => toFault({ finding, locate, nearest })).sort(compareFaults);
}

function toFault(args: {
  finding: Finding;
  locate: Locator;
  nearest: (finding: Finding) => string | null;
}): Fault {
  const { finding, locate } = args;
  const { place, at, value, alsoAt } = finding;
  const nearest = args.nearest(finding);
  const expected =
    alsoAt === undefined
      ? finding.expected
      : `${finding.expected} (${printPlace({ place: alsoAt, locate })})`;
  return {
    file: place.file,
    ...locate(place, at),
    field: printPath(place.path),
    value: at === "key" ? "(unknown field)" : showValue(value),
    expected,
    ...(nearest === null ? {} : { nearest }),
  };
}

function printPlace({ place, locate }: { place: Place; locate: Locator }): string {
  const { line, column } = locate(place, "value");
  return line === 0 ? place.file : `${place.file}:${line}:${column}`;
}

function createNearest(): (finding: Finding) => string | null {
  let comparisons = 0;
  return ({ value, candidates }) => {
    if (typeof value !== "string" || candidates === undefined) return null;
    comparisons += candidates.length;
    return comparisons > MAX_COMPARISONS ? null : nearestOf(value, candidates);
  };
}

/** Parses a file again when its first fault is placed: files without faults cost nothing. */
function createLocator(sources: StorySource[]): Locator {
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  const documents = new Map<string, LocatedDocument | null>();
  return ({ file, path }, at) => {
    const text = texts.get(file);
    if (text === undefined || path.length === 0) return NOWHERE;
    if (!documents.has(file)) {
      documents.clear();
      documents.set(file, readDocument(text));
    }
    const document = documents.get(file) ?? null;
    return document === null ? NOWHERE : positionIn({ document, path, at });
  };
}

type LocatedDocument = {
  document: Document.Parsed;
  lines: LineCounter;
  keys: WeakMap<YAMLMap, Map<string, Pair>>;
};

function readDocument(text: string): LocatedDocument | null {
  const parsed = parseYaml(text);
  return parsed.ok ? { ...parsed, keys: new WeakMap() } : null;
}

/** Where a field stands; when it is missing, where the record it belongs to starts. */
function positionIn(args: {
  document: LocatedDocument;
  path: FieldPath;
  at: Finding["at"];
}): Position {
  const { document, path, at } = args;
  let node: unknown = document.document.contents;
  let offset = offsetOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const isName = at === "key" && index === path.length - 1;
    const pair = isMap(node) ? pairOf({ document, map: node, name: String(step) }) : undefined;
    node = isSeq(node) ? node.items[Number(step)] : pair?.value;
    offset = (isName ? offsetOf(pair?.key) : offsetOf(node)) ?? offsetOf(pair?.key) ?? offset;
  }
  const { line, col } = document.lines.linePos(offset);
  return { line, column: col };
}

function pairOf(args: { document: LocatedDocument; map: YAMLMap; name: string }): Pair | undefined {
  const { document, map, name } = args;
  const known = document.keys.get(map) ?? indexKeys(map);
  document.keys.set(map, known);
  return known.get(name);
}

function indexKeys(map: YAMLMap): Map<string, Pair> {
  const named = map.items.flatMap((pair) =>
    isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [],
  );
  return new Map(named);
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
