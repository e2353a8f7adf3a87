import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { manyStatements } from "@/tests/fixtures/story/many-statements";
import { createStoryFolder } from "@/tests/fixtures/story/story-folder";
import { bundleStoryCommand, runChild, runProgram, type StoryCommand } from "./story-child";
import { createTemporaryDatabase, dump } from "./temporary-database";

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

let command: StoryCommand;

beforeAll(async () => {
  command = await bundleStoryCommand();
});
afterAll(() => command.remove());

/** A file system with room for a megabyte or two, or null where mounting is not permitted. */
function mountSmallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), "small-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], {
      stdio: "ignore",
    });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  onTestFinished(() => {
    // Lazily: the test looks into the database until it is over.
    execFileSync("umount", ["-l", folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

const many = () => createStoryFolder(manyStatements({ count: 4_000 }));

describe("an import for which there is no room", () => {
  it("gives one line on a full disk, and changes nothing", { timeout: 120_000 }, async (test) => {
    const disk = mountSmallDisk(2);
    if (disk === null) return test.skip("mounting a small file system is not permitted here");
    const { path, client } = await createTemporaryDatabase();
    await client.$disconnect();
    const small = join(disk, "tracker.db");
    copyFileSync(path, small);
    const before = dump(small);
    const ended = await runChild({ command, args: ["import", many()], path: small });
    expect(ended.err).toMatch(/^The database could not be (?:used|written): .*full/i);
    expect(ended.err.split("\n")).toHaveLength(1);
    expect(ended.code).toBe(2);
    expect(dump(small)).toEqual(before);
  });

  it(
    "gives one line when files may not grow, and changes nothing",
    { timeout: 120_000 },
    async () => {
      const { path, client } = await createTemporaryDatabase();
      await client.$disconnect();
      const before = dump(path);
      const script = 'ulimit -f 1200; exec "$0" "$@"';
      const ended = await runProgram({
        program: "bash",
        args: ["-c", script, process.execPath, command.file, "import", many()],
        path,
      });
      expect(ended.code).toBe(2);
      expect(ended.err.split("\n")).toHaveLength(1);
      expect(ended.err).toMatch(/^The database could not be/);
      expect(dump(path)).toEqual(before);
    },
  );
});

describe("an import that may not write", () => {
  /** Files of somebody else, in a folder whose rights the test chooses. */
  async function protectedDatabase(modes: { folder: number; file: number }) {
    const { path, client } = await createTemporaryDatabase();
    await client.$disconnect();
    const folder = mkdtempSync(join(tmpdir(), "read-only-"));
    onTestFinished(() => {
      chmodSync(folder, 0o755);
      rmSync(folder, { recursive: true });
    });
    const copy = join(folder, "tracker.db");
    copyFileSync(path, copy);
    chmodSync(copy, modes.file);
    chmodSync(folder, modes.folder);
    return copy;
  }

  /** Rights do not bind root, so that the child runs as nobody. */
  const asNobody = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

  it.each([
    ["in a read-only folder", { folder: 0o555, file: 0o444 }],
    ["to a read-only file", { folder: 0o777, file: 0o444 }],
  ])("gives one line %s, and changes nothing", { timeout: 60_000 }, async (_where, modes) => {
    const copy = await protectedDatabase(modes);
    const story = mkdtempSync(join(tmpdir(), "readable-"));
    onTestFinished(() => rmSync(story, { recursive: true }));
    chmodSync(story, 0o755);
    writeFileSync(join(story, "a.yaml"), manyStatements({ count: 1 })["story.yaml"] ?? "");
    chmodSync(dirname(command.file), 0o755);
    const ended = await runChild({
      command,
      args: ["import", story],
      path: copy,
      ...asNobody,
    });
    expect(ended.err.split("\n")).toHaveLength(1);
    expect(ended.err).toMatch(
      /^The database .*(?:read-only|readonly|not be written|unable to open)/i,
    );
    expect(ended.code).toBe(2);
  });
});
