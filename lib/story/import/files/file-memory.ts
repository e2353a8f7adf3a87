import { createHash } from "node:crypto";
import { isAbsolute, relative, resolve, sep } from "node:path";
import type { CollectionName } from "../../collections";
import type { StorySource } from "../../load/story-source";
import { recordsOf, type StorySet } from "../../story-set";

/**
 * What a file says: the keys of its records, `statements a`, and of citations with their paragraph,
 * `citations a/b/3`. Beside them what the database does not tell from what an import adds by itself.
 */
export type Said = {
  keys: string[];
  /** The parties that a statement lists, by its slug, where it lists any. */
  listed: Record<string, string[]>;
  /** Articles without a language of their own, by slug: they have the story's. */
  inStoryLanguage: string[];
};

/** A story file as it was at its last import. */
export type KnownFile = {
  /** A digest of its path: the database is public, and no path of a machine is to be. */
  key: string;
  /** Its path from the folder this runs in, when it stands there. */
  path: string | null;
  /** A digest of the story's folder, when it was read with all of it. */
  folder: string | null;
  said: Said;
};

/** What the files say that are read now. */
export function filesOf(args: { sources: readonly StorySource[]; set: StorySet }): KnownFile[] {
  const { sources, set } = args;
  const said = new Map<string, Said>(
    sources.map(({ file }) => [file, { keys: [], listed: {}, inStoryLanguage: [] }]),
  );
  noteKeys({ set, said });
  for (const { place, record } of set.statements)
    if (record?.parties !== undefined && record.parties.length > 0)
      put(said.get(place.file)?.listed, record.slug, record.parties);
  for (const { place, record } of set.articles)
    if (record?.language === undefined && record !== null)
      said.get(place.file)?.inStoryLanguage.push(record.slug);
  const whole = foldersWithStory({ sources, set });
  return sources.map(({ file, folder }) => ({
    key: digest(file),
    path: pathFromHere(file),
    folder: folder !== null && whole.has(folder) ? digest(folder) : null,
    said: said.get(file) ?? { keys: [], listed: {}, inStoryLanguage: [] },
  }));
}

export function recordKey(collection: CollectionName, key: string): string {
  return `${collection} ${key}`;
}

export function placeKey(citation: {
  statement: string;
  article: string;
  paragraph: number;
}): string {
  const { statement, article, paragraph } = citation;
  return recordKey("citations", `${statement}/${article}/${paragraph}`);
}

const SLUGGED = [
  "articles",
  "parties",
  "approvals",
  "deadlines",
  "questions",
  "statements",
] as const;

function noteKeys({ set, said }: { set: StorySet; said: ReadonlyMap<string, Said> }): void {
  const note = (file: string, key: string) => said.get(file)?.keys.push(key);
  for (const collection of SLUGGED)
    for (const { place, draft } of set[collection])
      if (draft.slug !== undefined) note(place.file, recordKey(collection, draft.slug));
  for (const { place, record } of set.statements)
    for (const citation of record?.citations ?? [])
      note(place.file, placeKey({ statement: record?.slug ?? "", ...citation }));
  for (const { place, record } of set.citations)
    if (record !== null) note(place.file, placeKey(record));
}

/** The folder that says which story it is is the story's: what is no longer in it is gone. */
function foldersWithStory(args: {
  sources: readonly StorySource[];
  set: StorySet;
}): ReadonlySet<string> {
  const files = new Set(args.set.story.map(({ place }) => place.file));
  const telling = recordsOf(args.set.story).length > 0 ? args.sources : [];
  return new Set(
    telling.flatMap(({ file, folder }) => (folder !== null && files.has(file) ? [folder] : [])),
  );
}

function put(record: Record<string, string[]> | undefined, slug: string, list: string[]): void {
  if (record !== undefined) record[slug] = list;
}

function pathFromHere(file: string): string | null {
  const path = relative(".", file);
  return path.startsWith("..") || isAbsolute(path) ? null : path.replaceAll(sep, "/");
}

function digest(path: string): string {
  return createHash("sha256").update(resolve(path)).digest("base64url");
}
