import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, it } from "vitest";

const moduleUrl = (name: string) => JSON.stringify(pathToFileURL(resolve("lib/setup", name)).href);
let started: ChildProcess | undefined;

afterEach(() => {
  started?.kill("SIGKILL");
});

/** Stands in for the server: says who it is, and on SIGTERM ends with a code of its own. */
const SERVER = `
  import { stopWithParent } from ${moduleUrl("stop-with-parent.mjs")};
  stopWithParent();
  process.on("SIGTERM", () => process.exit(7));
  setInterval(() => undefined, 1000);
  console.log(JSON.stringify({ pid: process.pid, arenas: process.env.MALLOC_ARENA_MAX, flags: process.execArgv }));
`;

/** What \`npm start\` ends with, over that stand-in. */
async function startSupervisor(env: Record<string, string> = {}) {
  const code = `
    import { runServer, serverCommand } from ${moduleUrl("server-process.mjs")};
    const command = serverCommand();
    const args = [...command.args.slice(0, -1), "--input-type=module", "-e", ${JSON.stringify(SERVER)}];
    process.exitCode = await runServer({ ...command, args });
  `;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  started = child;
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const server = JSON.parse(line.toString()) as { pid: number; arenas: string; flags: string[] };
  return { child, server };
}

it("hands a signal on and ends with the server's exit code", async () => {
  const { child } = await startSupervisor();
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([7, null]);
});

it("takes the server along when it is killed outright", async () => {
  const { child, server } = await startSupervisor();
  child.kill("SIGKILL");
  await once(child, "exit");
  await expect.poll(() => isRunning(server.pid), { timeout: 5000 }).toBe(false);
});

it("bounds the server's heap, and leaves a reader's own setting of the allocator alone", async () => {
  const { server } = await startSupervisor();
  expect(server.arenas).toBe("1");
  expect(server.flags).toContain("--max-old-space-size=320");
  started?.kill("SIGKILL");
  expect((await startSupervisor({ MALLOC_ARENA_MAX: "4" })).server.arenas).toBe("4");
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
