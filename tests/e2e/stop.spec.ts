import { expect, test } from "@playwright/test";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { freePort } from "../setup/free-port";
import { inFolder } from "./own-server";

// Each starts a server of its own; on a busy machine that takes a while.
test.describe.configure({ timeout: 180_000 });
test.skip(process.platform !== "linux", "processes are looked up in /proc");

const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
/** What the server may take to drain, and a little for ending. */
const DRAIN_MS = 10_000;

/** `npm start`, leading a group as a shell would have it lead one. */
async function npmStart(
  work: (started: { npm: ChildProcess; port: number; exit: Promise<unknown[]> }) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    const port = await freePort();
    const npm = spawn("npm", ["start"], {
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      env: {
        ...process.env,
        PORT: String(port),
        SITE_URL: `http://localhost:${port}`,
        DATABASE_URL: `file:${join(folder, "tracker.db")}`,
      },
    });
    npm.stdout.resume();
    npm.stderr.resume();
    const exit = once(npm, "exit");
    try {
      await work({ npm, port, exit });
    } finally {
      for (const pid of [...descendants(npm.pid ?? 0), npm.pid ?? 0])
        if (isRunning(pid)) process.kill(pid, "SIGKILL");
    }
  });
}

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** Everything that a process has started, and what that has started. */
function descendants(pid: number): number[] {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const children = processes.filter((name) => {
    try {
      return (
        Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, "utf8"))?.[1]) === pid
      );
    } catch {
      return false;
    }
  });
  return children.map(Number).flatMap((child) => [child, ...descendants(child)]);
}

async function untilReady(port: number): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/healthz`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 90_000 },
    )
    .toBe(200);
}

/** A reader in the middle of sending a request, whose answer has to arrive. */
async function beginRequest(port: number) {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
  socket.on("error", () => undefined);
  socket.write(`GET /about HTTP/1.1\r\nHost: localhost:${port}\r\n`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  return {
    finish: () => socket.write("\r\n"),
    answered: async () => {
      if (!socket.closed) await once(socket, "close");
      return text;
    },
  };
}

for (const signal of SIGNALS)
  test(`${signal} to npm alone: the answers arrive, everything ends, and npm's end says so`, async () => {
    await npmStart(async ({ npm, port, exit }) => {
      await untilReady(port);
      const pids = descendants(npm.pid ?? 0);
      expect(pids.length).toBeGreaterThanOrEqual(2);
      const reader = await beginRequest(port);
      const began = performance.now();
      npm.kill(signal);
      setTimeout(() => reader.finish(), 250);
      expect(await reader.answered()).toMatch(/^HTTP\/1\.1 200 /);
      const [code] = await exit;
      await expect.poll(() => pids.filter(isRunning), { timeout: DRAIN_MS }).toEqual([]);
      expect(performance.now() - began).toBeLessThan(DRAIN_MS);
      // npm itself ends by a hangup at once; of the others it sees the server's own end.
      if (signal !== "SIGHUP") expect(code).toBe(0);
    });
  });

test("killed outright, npm leaves nothing behind", async () => {
  await npmStart(async ({ npm, port }) => {
    await untilReady(port);
    const pids = descendants(npm.pid ?? 0);
    npm.kill("SIGKILL");
    await expect.poll(() => pids.filter(isRunning), { timeout: DRAIN_MS }).toEqual([]);
  });
});

for (const which of ["the process that npm starts", "the server itself"])
  test(`SIGTERM to ${which} ends all of them`, async () => {
    await npmStart(async ({ npm, port, exit }) => {
      await untilReady(port);
      const pids = descendants(npm.pid ?? 0);
      const pid = which === "the server itself" ? pids.at(-1) : pids[0];
      process.kill(pid ?? 0, "SIGTERM");
      expect((await exit)[0]).toBe(0);
      expect(pids.filter(isRunning)).toEqual([]);
    });
  });

/** systemd tells every process of a unit at once; a terminal does the same with Ctrl-C. */
test("SIGTERM to all of them at once drains and ends with 0", async () => {
  await npmStart(async ({ npm, port, exit }) => {
    await untilReady(port);
    const pids = [npm.pid ?? 0, ...descendants(npm.pid ?? 0)];
    const reader = await beginRequest(port);
    for (const pid of pids) process.kill(pid, "SIGTERM");
    setTimeout(() => reader.finish(), 250);
    expect(await reader.answered()).toMatch(/^HTTP\/1\.1 200 /);
    expect((await exit)[0]).toBe(0);
    expect(pids.filter(isRunning)).toEqual([]);
  });
});

for (const wait of [300, 700, 1_200])
  test(`SIGTERM to npm alone ${wait} ms into the start leaves nothing running`, async () => {
    await npmStart(async ({ npm, exit }) => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const pids = descendants(npm.pid ?? 0);
      npm.kill("SIGTERM");
      await exit;
      await expect.poll(() => pids.filter(isRunning), { timeout: DRAIN_MS }).toEqual([]);
    });
  });
