import { existsSync } from "node:fs";
import { basename } from "node:path";
import { type KnownFile, recordKey } from "./file-memory";

/** What is known of files once those read now take the place of some of them. */
export type FilePlan = {
  /** Files that are not read now and hold. */
  others: KnownFile[];
  /** Keys that were said and that no file says any more. */
  takenOut: ReadonlySet<string>;
  /** What is to be noted, and the keys of what it replaces; the same when nothing changed. */
  written: KnownFile[];
  replaced: KnownFile[];
  isChanged: boolean;
};

/** Compares what files say now with what was said when they were read before. */
export function planFiles(args: {
  known: readonly KnownFile[];
  now: readonly KnownFile[];
  /** Keys of records that became one with others. */
  merged?: readonly string[];
  /** Whether what the known files said is written otherwise than it was read. */
  isRenamed?: boolean;
  /** Whether there is a file at this path. */
  isThere?: (path: string) => boolean;
}): FilePlan {
  const { known, merged = [], isRenamed = false, isThere = existsSync } = args;
  const now = args.now.map((file) => asKnown({ file, known }));
  const gone = known.filter((file) => isReplaced({ file, now: args.now, isThere }));
  const statements = new Set(now.flatMap(({ said }) => said.keys.filter(isStatement)));
  const held = known
    .filter((file) => !gone.includes(file))
    .map((file) => ({ file, left: withoutStatements({ file, statements }) }));
  const others = held.map(({ left }) => left);
  const moved = held.filter(({ file, left }) => isRenamed || file !== left);
  const replaced = [...gone, ...moved.map(({ file }) => file)];
  const written = [...now, ...moved.map(({ left }) => left)];
  const said = new Set([...now, ...others].flatMap((file) => file.said.keys));
  const before = [...replaced.flatMap((file) => file.said.keys), ...merged];
  return {
    others,
    takenOut: new Set(before.filter((key) => !said.has(key))),
    written,
    replaced,
    isChanged: isRenamed || JSON.stringify(sorted(replaced)) !== JSON.stringify(sorted(written)),
  };
}

/** A statement stands in one file, with its citations: in that which said it last. */
function withoutStatements(args: { file: KnownFile; statements: ReadonlySet<string> }): KnownFile {
  const { file, statements } = args;
  const { keys } = file.said;
  const moved = new Set(keys.filter((key) => isStatement(key) && statements.has(key)));
  if (moved.size === 0) return file;
  const left = keys.filter((key) => !moved.has(key) && !moved.has(statementOf(key)));
  return { ...file, said: { ...file.said, keys: left } };
}

function isStatement(key: string): boolean {
  return key.startsWith("statements ");
}

/** The statement of a citation, as a key; empty for other records. */
function statementOf(key: string): string {
  if (!key.startsWith("citations ")) return "";
  return recordKey("statements", key.slice("citations ".length, key.indexOf("/")));
}

/** Read anew; gone from the story's folder; or moved: gone, and a file of its name says some of it. */
function isReplaced(args: {
  file: KnownFile;
  now: readonly KnownFile[];
  isThere: (path: string) => boolean;
}): boolean {
  const { file, now, isThere } = args;
  if (now.some(({ key }) => key === file.key)) return true;
  if (file.folder !== null && now.some(({ folder }) => folder === file.folder)) return true;
  const { path } = file;
  if (path === null || isThere(path)) return false;
  const keys = new Set(file.said.keys);
  const isOfItsName = (other: KnownFile) =>
    other.path !== null && basename(other.path) === basename(path);
  return now.some((other) => isOfItsName(other) && other.said.keys.some((key) => keys.has(key)));
}

/** A file of a folder stays one of it when it is read by itself. */
function asKnown({ file, known }: { file: KnownFile; known: readonly KnownFile[] }): KnownFile {
  const before = known.find(({ key }) => key === file.key);
  if (before === undefined || file.folder !== null) return file;
  return { ...file, folder: before.folder };
}

function sorted(files: readonly KnownFile[]): KnownFile[] {
  return files.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
