import { spawn, type SpawnOptions } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrationNames } from "@/lib/db/migrate";

const NOBODY = 65534;
let folder: string;
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tracker-"));
});
afterEach(() => {
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Runs node and collects what it says; every such run must end by itself. */
function runNode(
  args: string[],
  options: SpawnOptions = {},
): Promise<{ code: number | null; said: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", fail);
    child.on("exit", (code) => done({ code, said }));
  });
}

function prepare(env: Record<string, string>) {
  const args = [
    "--import",
    "tsx",
    "-e",
    "import('./lib/setup/prepare-database.command.ts').catch((error) => require('./lib/setup/fail.cjs')(error))",
  ];
  return runNode(args, { env: { ...process.env, ...env } });
}

describe("npm start says in one line what is wrong", () => {
  it("when the port is taken", async () => {
    server = createServer();
    const port = await new Promise<number>((done) => {
      server?.listen(0, "127.0.0.1", () => {
        const address = server?.address();
        done(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const { code, said } = await runNode(["lib/setup/start.cjs"], {
      env: { ...process.env, PORT: String(port) },
    });
    expect(code).toBe(1);
    expect(said).toBe(
      `Port ${port} is taken. Stop what listens there, or choose another: PORT=3001 npm start\n`,
    );
  });

  it.each([
    ["12.22.0", 1],
    ["18.20.0", 1],
    ["20.18.3", 1],
    ["20.19.0", 0],
    ["22.11.0", 1],
    ["22.12.0", 0],
    ["23.1.0", 1],
    ["24.0.0", 0],
    ["26.1.0", 0],
  ])("when Node is too old: %s", async (version, code) => {
    const pretend = `Object.defineProperty(process.versions, "node", { value: "${version}" }); require("./lib/setup/require-node.cjs")`;
    const said = `Node ${version} does not do: this needs Node 20.19+, 22.12+ or 24+.\n`;
    expect(await runNode(["-e", pretend])).toEqual({ code, said: code === 0 ? "" : said });
  });

  it("when the folder cannot be written to", async () => {
    chmodSync(folder, 0o555);
    const checker = resolve("lib/setup/assert-writable.mjs");
    const code = `import(${JSON.stringify(checker)}).then((m) => m.assertWritable(${JSON.stringify(folder)})).catch((error) => { console.log(error.message); process.exit(1); })`;
    const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const outcome = await runNode(["-e", code], { ...user, cwd: "/" });
    expect(outcome).toEqual({
      code: 1,
      said: `The folder ${folder} cannot be written to (EACCES). Make it writable, or clone elsewhere.\n`,
    });
  });

  it("when a variable of the environment cannot be used", async () => {
    const { code, said } = await prepare({ PORT: "eighty", SITE_URL: "nowhere" });
    expect(code).toBe(1);
    expect(said.trim().split("\n")).toHaveLength(2);
    expect(said).toMatch(/^PORT=eighty: expected .*\nSITE_URL=nowhere: expected /);
  });

  it("when the database cannot be made", async () => {
    const { code, said } = await prepare({ DATABASE_URL: `file:${folder}/none/tracker.db` });
    expect({ code, said }).toEqual({
      code: 1,
      said: `There is no folder ${folder}/none for the database. Make it, or set DATABASE_URL.\n`,
    });
  });

  it("when the story has faults: each with its place, and nothing imported", async () => {
    mkdirSync(join(folder, "story"));
    writeFileSync(join(folder, "story", "a.yaml"), "parties:\n  - slug: Oracle\n    role: buyer\n");
    const { code, said } = await prepare({
      STORY: join(folder, "story"),
      DATABASE_URL: `file:${folder}/tracker.db`,
    });
    expect(code).toBe(1);
    expect(said).toMatch(/a\.yaml:2:\d+ .*slug/);
    expect(said).toMatch(/a\.yaml:3:\d+ .*role/);
    expect(said).toMatch(/has \d+ fault\(s\); nothing was imported\./);
  });
});

it("prepares the database once; a second time changes nothing and says nothing", async () => {
  const env = { DATABASE_URL: `file:${folder}/tracker.db` };
  expect(await prepare(env)).toEqual({
    code: 0,
    said: `Database: ${migrationNames().length} migration(s) applied.\nStory: 104 record(s) added, 0 changed.\n`,
  });
  expect(await prepare(env)).toEqual({ code: 0, said: "" });
});

it("serves what the database holds when there is no story to import", async () => {
  const empty = join(folder, "empty");
  mkdirSync(join(empty, "later"), { recursive: true });
  const env = { DATABASE_URL: `file:${folder}/tracker.db` };
  expect((await prepare(env)).code).toBe(0);
  for (const [story, where] of [
    ["", "STORY is empty"],
    [empty, `${empty} holds no story file`],
  ] as const)
    expect(await prepare({ ...env, STORY: story })).toEqual({
      code: 0,
      said: `Story: ${where}; what the database holds is served.\n`,
    });
  // A folder that is not there is a slip; and without a story in the database there is nothing to serve.
  expect((await prepare({ ...env, STORY: join(folder, "mistyped") })).code).toBe(1);
  expect((await prepare({ DATABASE_URL: `file:${folder}/new.db`, STORY: empty })).code).toBe(1);
}, 120_000);
