import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { printFault } from "@/lib/story/fault";
import { findStoryFiles } from "@/lib/story/load/find-story-files";
import { loadStory } from "@/lib/story/load/load-story";
import { locateFindings } from "@/lib/story/load/locate-findings";
import { createStoryFolder, SOUND_FILE } from "@/tests/fixtures/story/story-folder";

function filesIn(folder: string): string[] {
  return findStoryFiles(folder).files.map((file) => relative(folder, file));
}

function faultsIn(folder: string): string[] {
  const { findings, sources } = loadStory({ paths: [folder] });
  const faults = locateFindings({ findings, sources });
  return faults.map((fault) => printFault(fault).replaceAll(`${folder}/`, ""));
}

describe("findStoryFiles", () => {
  it("finds *.yaml and *.yml in the folder and below, by name", () => {
    const folder = createStoryFolder({ "b.yml": "", "a.yaml": "", "c/d/e.YAML": "", "f.txt": "" });
    expect(filesIn(folder)).toEqual(["a.yaml", "b.yml", "c/d/e.YAML"]);
  });

  it("leaves hidden files and folders out", () => {
    const folder = createStoryFolder({ "a.yaml": "", ".#a.yaml": "", ".git/b.yaml": "" });
    expect(filesIn(folder)).toEqual(["a.yaml"]);
  });

  it("takes a single file whatever its name", () => {
    const folder = createStoryFolder({ "story.txt": "" });
    expect(findStoryFiles(join(folder, "story.txt")).files).toHaveLength(1);
  });

  it("reads a file once that a link inside the folder also names", () => {
    const folder = createStoryFolder({ "z.yaml": SOUND_FILE });
    symlinkSync("z.yaml", join(folder, "a.yaml"));
    expect(filesIn(folder)).toEqual(["z.yaml"]);
  });

  it("does not run in circles along a link to the folder itself", () => {
    const folder = createStoryFolder({ "a.yaml": SOUND_FILE });
    symlinkSync(".", join(folder, "again"));
    expect(filesIn(folder)).toEqual(["a.yaml"]);
  });

  it("refuses a link that leads out of the folder", () => {
    const folder = createStoryFolder({ "a.yaml": SOUND_FILE });
    const outside = createStoryFolder({ "secret.yaml": "password: 1" });
    symlinkSync(join(outside, "secret.yaml"), join(folder, "b.yaml"));
    symlinkSync(outside, join(folder, "c"));
    expect(faultsIn(folder)).toEqual([
      "b.yaml  file: (missing), expected no link that leads out of the folder",
      "c  file: (missing), expected no link that leads out of the folder",
    ]);
  });

  it("reports a link that leads nowhere", () => {
    const folder = createStoryFolder({ "a.yaml": SOUND_FILE });
    symlinkSync("gone.yaml", join(folder, "b.yaml"));
    expect(faultsIn(folder)).toEqual([
      'b.yaml  file: "ENOENT", expected a link that leads to a file',
    ]);
  });

  it("reports a path that is not there", () => {
    expect(faultsIn("/nowhere/at-all")).toEqual([
      '/nowhere/at-all  file: "ENOENT", expected a file or folder',
    ]);
  });

  it("does not wait for a named pipe", () => {
    const folder = createStoryFolder({ "a.yaml": SOUND_FILE });
    execFileSync("mkfifo", [join(folder, "b.yaml")]);
    expect(faultsIn(folder)).toEqual(["b.yaml  file: (missing), expected a regular file"]);
  });

  it.skipIf(process.getuid?.() === 0)("reports a folder that may not be read", () => {
    const folder = createStoryFolder({ "a.yaml": SOUND_FILE });
    mkdirSync(join(folder, "closed"));
    chmodSync(join(folder, "closed"), 0);
    expect(faultsIn(folder)).toEqual([
      'closed  file: "EACCES", expected a folder that can be read',
    ]);
  });

  it("refuses folders inside folders without end", () => {
    const folder = createStoryFolder({});
    const deep = join(folder, ...Array.from({ length: 25 }, () => "d"));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, "a.yaml"), SOUND_FILE);
    expect(faultsIn(folder).join()).toContain("expected folders at most 20 deep");
  });
});
