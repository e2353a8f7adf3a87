import type { CollectionName } from "../collections";
import { compareFaults, type Fault } from "../fault";
import { emptyStorySet, type Entry, type StorySet } from "../story-set";
import type { Finding } from "../finding";
import { findStoryFiles } from "./find-story-files";
import { type ParsedYaml, parseYaml } from "./parse-yaml";
import { readStoryFile } from "./read-story-file";
import type { StorySource } from "./story-source";
import { validateFile } from "./validate-file";

export type LoadedStory = {
  set: StorySet;
  sources: StorySource[];
  /** What is wrong with single records. */
  findings: Finding[];
  /** What is wrong with the YAML of files; such files have no records. */
  faults: Fault[];
};

/**
 * Reads story files, or every one in a folder. Never throws for what it finds there: whatever is
 * wrong is among the findings and faults.
 * @param paths files and folders; faults name files as these do.
 */
export function loadStory({ paths }: { paths: readonly string[] }): LoadedStory {
  const story: LoadedStory = { set: emptyStorySet(), sources: [], findings: [], faults: [] };
  const files = new Map<string, string | null>();
  for (const path of paths) {
    const found = findStoryFiles(path);
    story.findings.push(...found.findings);
    for (const file of found.files) files.set(file, found.folder ?? files.get(file) ?? null);
  }
  for (const [file, folder] of files) loadFile({ file, folder, story });
  return story;
}

/** Whether every file could be read: else what seems to be missing may stand in the others. */
export function isComplete({ faults, findings }: LoadedStory): boolean {
  return faults.length === 0 && findings.every(({ place }) => place.path.length > 1);
}

type Loading = { file: string; folder: string | null; story: LoadedStory };

function loadFile({ file, folder, story }: Loading): void {
  const read = readStoryFile(file);
  if (!read.ok) {
    story.findings.push(read.finding);
    return;
  }
  const source = { file, text: read.text, folder };
  const parsed = parseYaml(read.text);
  if (!parsed.ok) {
    story.faults.push(...yamlFaults({ source, parsed }));
    return;
  }
  story.sources.push(source);
  const { set, findings } = validateFile({ file, value: parsed.document.toJS() as unknown });
  story.findings.push(...findings);
  addEntries({ to: story.set, from: set });
}

function addEntries({ to, from }: { to: StorySet; from: StorySet }): void {
  const add = <Name extends CollectionName>(name: Name) => {
    const target: Entry<Name>[] = to[name];
    for (const entry of from[name]) target.push(entry);
  };
  for (const name of Object.keys(from)) add(name as CollectionName);
}

function yamlFaults(args: {
  source: StorySource;
  parsed: Extract<ParsedYaml, { ok: false }>;
}): Fault[] {
  const { source, parsed } = args;
  const faults = parsed.problems.map(({ offset, expected }) => {
    const { line, col } = parsed.lines.linePos(offset);
    const value = lineAt({ text: source.text, offset });
    return { file: source.file, line, column: col, field: "YAML", value, expected };
  });
  return faults.sort(compareFaults);
}

function lineAt({ text, offset }: { text: string; offset: number }): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(start, start + 60).split("\n", 1)[0] ?? "";
  return JSON.stringify(line.trim());
}
