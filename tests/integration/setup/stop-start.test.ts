import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const moduleUrl = (name: string) => JSON.stringify(pathToFileURL(resolve("lib/setup", name)).href);
const SCRIPT = (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } })
  .scripts.start;
let folder: string;
let npm: ChildProcess | undefined;
let pids: number[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "npm-start-"));
});
afterEach(() => {
  for (const pid of [npm?.pid ?? 0, ...pids]) if (pid > 0 && isRunning(pid)) process.kill(pid, 9);
  rmSync(folder, { recursive: true, force: true });
});

/** The server takes half a second to drain. */
const SERVE = `
  const { runServer, serverCommand } = await import(${moduleUrl("server-process.mjs")});
  const server = \`
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"])
      process.on(signal, () => setTimeout(() => { console.log("drained"); process.exit(0); }, 500));
    setInterval(() => undefined, 1000);
    console.log("pid " + process.pid);
  \`;
  process.exitCode = await runServer({ ...serverCommand(), args: ["-e", server] });
`;

/** A build: a program that starts another, and takes its time. */
const BUILD = `
  const { runQuietly } = await import(${moduleUrl("run.mjs")});
  const { existsSync, readFileSync } = process.getBuiltinModule("node:fs");
  const look = setInterval(() => {
    const told = existsSync("pids") ? readFileSync("pids", "utf8").trim().split("\\n") : [];
    if (told.length < 2) return;
    clearInterval(look);
    for (const pid of told) console.log("pid " + pid);
    console.log("building");
  }, 20);
  await runQuietly("sh", ["-c", "sleep 60 & echo $! >> pids; echo $$ >> pids; wait"]);
`;

/** \`npm start\` as package.json has it, over a stand-in for what it runs. */
async function npmStart(work: string, { script = SCRIPT, until = "pid" } = {}) {
  mkdirSync(join(folder, "lib/setup"), { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts: { start: script } }));
  const start = `import(${moduleUrl("children.mjs")}).then(async (children) => {
    children.stopWithChildren();
    console.log("pid " + process.pid);
    ${work}
  });`;
  writeFileSync(join(folder, "lib/setup/start.cjs"), start);
  npm = spawn("npm", ["start"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  npm.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const exit = once(npm, "exit");
  await expect
    .poll(() => said.split(until).length, { timeout: 10_000 })
    .toBeGreaterThan(until === "pid" ? 2 : 1);
  pids = [...said.matchAll(/pid (\d+)/g)].map(([, pid]) => Number(pid));
  return { exit, said: () => said };
}

it.each(["SIGTERM", "SIGINT"] as const)(
  "%s to npm alone: the server drains, and npm ends when it has",
  async (signal) => {
    const { exit, said } = await npmStart(SERVE);
    npm?.kill(signal);
    expect(await exit).toEqual([0, null]);
    expect(said()).toContain("drained");
    expect(pids.filter(isRunning)).toEqual([]);
  },
);

it.each(["SIGHUP", "SIGKILL"] as const)(
  "%s, which npm hands on to nobody, ends the server too",
  async (signal) => {
    const { exit, said } = await npmStart(SERVE);
    npm?.kill(signal);
    await exit;
    await expect.poll(() => pids.filter(isRunning), { timeout: 5_000 }).toEqual([]);
    expect(said()).toContain("drained");
  },
);

it.each(["SIGTERM", "SIGHUP", "SIGKILL"] as const)(
  "%s to npm where a shell stands between, and hands nothing on",
  async (signal) => {
    const { exit, said } = await npmStart(SERVE, { script: "node lib/setup/start.cjs; true" });
    npm?.kill(signal);
    await exit;
    await expect.poll(() => pids.filter(isRunning), { timeout: 5_000 }).toEqual([]);
    expect(said()).toContain("drained");
  },
);

it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "%s to npm alone during a step of the start ends the step with all that it has started",
  async (signal) => {
    const { exit } = await npmStart(BUILD, { until: "building" });
    expect(pids.length).toBeGreaterThanOrEqual(3);
    const began = performance.now();
    npm?.kill(signal);
    await exit;
    await expect.poll(() => pids.filter(isRunning), { timeout: 5_000 }).toEqual([]);
    expect(performance.now() - began).toBeLessThan(4_000);
  },
);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
