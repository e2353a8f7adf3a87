import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { compareText } from "../fault";
import type { Finding } from "../finding";
import { fileFinding, reasonOf } from "./file-finding";

type Found = {
  files: string[];
  findings: Finding[];
  /** What was searched; null for a file that was named by itself. */
  folder: string | null;
};

const MAX_FILES = 10_000;
const MAX_FOLDER_DEPTH = 20;

/**
 * The *.yaml and *.yml files in a folder and its folders, by name; or the one file `path` names.
 * Hidden names are left out: editors keep their locks and copies there. Links may not lead out.
 */
export function findStoryFiles(path: string): Found {
  const found: Found = { files: [], findings: [], folder: null };
  try {
    if (statSync(path).isDirectory()) {
      found.folder = path;
      collect({ folder: path, root: path, depth: 0, found });
    } else found.files.push(path);
  } catch (error) {
    const findings = [fileFinding(path, "a file or folder", reasonOf(error))];
    return { files: [], findings, folder: null };
  }
  return limited({ path, found: withoutDoubles(found) });
}

/** Whether `path` is a folder without a story file, and nothing in it is amiss: there is nothing to read. */
export function isEmptyStoryFolder(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  const found: Found = { files: [], findings: [], folder: path };
  collect({ folder: path, root: path, depth: 0, found });
  return found.files.length + found.findings.length === 0;
}

type Search = { folder: string; root: string; depth: number; found: Found };

function collect(search: Search): void {
  const { folder, depth, found } = search;
  if (depth > MAX_FOLDER_DEPTH) {
    found.findings.push(fileFinding(folder, `folders at most ${MAX_FOLDER_DEPTH} deep`));
    return;
  }
  for (const name of namesIn({ folder, found }))
    if (!name.startsWith(".")) visit({ ...search, path: join(folder, name) });
}

function namesIn({ folder, found }: Pick<Search, "folder" | "found">): string[] {
  try {
    return readdirSync(folder).sort(compareText);
  } catch (error) {
    found.findings.push(fileFinding(folder, "a folder that can be read", reasonOf(error)));
    return [];
  }
}

function visit({ path, ...search }: Search & { path: string }): void {
  const status = lstatSync(path);
  if (status.isSymbolicLink()) visitLink({ path, ...search });
  else if (status.isDirectory()) collect({ ...search, folder: path, depth: search.depth + 1 });
  else if (isStoryFile(path)) search.found.files.push(path);
}

/** A link to a folder inside is passed over: what it shows is read where it stands. */
function visitLink({ path, root, found }: Search & { path: string }): void {
  try {
    const target = realpathSync(path);
    const isInside = `${target}${sep}`.startsWith(`${realpathSync(root)}${sep}`);
    if (!isInside) found.findings.push(fileFinding(path, "no link that leads out of the folder"));
    else if (isStoryFile(path) && statSync(path).isFile()) found.files.push(path);
  } catch (error) {
    found.findings.push(fileFinding(path, "a link that leads to a file", reasonOf(error)));
  }
}

/** A file that is also reached by a link is read once. */
function withoutDoubles({ files, findings, folder }: Found): Found {
  const seen = new Map<string, string>();
  const isLink = (file: string) => lstatSync(file).isSymbolicLink();
  for (const file of files.filter((name) => !isLink(name))) seen.set(realpathSync(file), file);
  for (const file of files.filter(isLink)) {
    const target = realpathSync(file);
    if (!seen.has(target)) seen.set(target, file);
  }
  return { files: [...seen.values()].sort(compareText), findings, folder };
}

function limited({ path, found }: { path: string; found: Found }): Found {
  if (found.files.length > MAX_FILES) {
    const findings = [fileFinding(path, `at most ${MAX_FILES} story files`)];
    return { files: [], findings, folder: found.folder };
  }
  if (found.files.length + found.findings.length === 0)
    found.findings.push(fileFinding(path, "a folder with *.yaml or *.yml files"));
  return found;
}

function isStoryFile(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}
