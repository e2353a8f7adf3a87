import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serverCommand } from "../../lib/setup/server-process.mjs";
import { onCore, SERVER_CORE } from "./run-load";
import { freePort } from "../setup/free-port";

/** A server under measurement, in a process of its own. */
export type Target = {
  port: number;
  origin: string;
  cpuSeconds: () => Promise<number>;
  residentBytes: () => Promise<number>;
  /** One figure of `/metrics`, by its name and labels. */
  metric: (name: string) => Promise<number>;
  /** How much has been written to the log so far. */
  loggedBytes: () => number;
  stop: () => Promise<void>;
};

/** Settings of a server; undefined takes away what it would have otherwise. */
export type Environment = Record<string, string | undefined>;

type Start = {
  program?: string;
  args: readonly string[];
  env?: Environment;
};

const FILE_APP = script("file-app.ts");
const BARE_SERVER = script("bare-server.ts");
const SERVE_PREPARED = script("serve-prepared.mjs");

/** With the clock held still a page has the same bytes in every minute, as the load generator expects. */
const CLOCK_FIXED_AT = "2020-09-14T14:35:09Z";

/** The built app, as `npm start` runs it, over a database of its own. */
export function startBuiltApp(env: Environment = {}): Promise<Target> {
  return startTarget(serverCommand({ CLOCK_FIXED_AT, ...env }));
}

/** The built app over a database that no story file tells; nothing is imported. */
export function startPreparedApp(env: Record<string, string>): Promise<Target> {
  return startTarget({ args: [SERVE_PREPARED], env: { CLOCK_FIXED_AT, ...env } });
}

export function isAppBuilt(): boolean {
  return [".next/BUILD_ID", ".next/serve.mjs"].every((file) => existsSync(resolve(file)));
}

/** The same front door before a renderer that reads files; `directory` holds them. */
export function startFileApp(directory: string, env: Environment = {}): Promise<Target> {
  return startTarget({ args: ["--import", "tsx", FILE_APP, directory], env });
}

/** `node:http` and nothing else, answering each request with what `answerFile` holds. */
export function startBareServer(answerFile: string): Promise<Target> {
  return startTarget({ args: ["--import", "tsx", BARE_SERVER, answerFile] });
}

async function startTarget(start: Start): Promise<Target> {
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  const [port, metricsPort] = [await freePort(), await freePort()];
  const [program, args] = onCore(SERVER_CORE, [start.program ?? process.execPath, ...start.args]);
  const child = spawn(program, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      DATABASE_URL: `file:${join(directory, "tracker.db")}`,
      LOG_LEVEL: "fatal",
      ...start.env,
    },
  });
  child.once("exit", (code, signal) => {
    console.error(`a server under measurement ended by itself: ${signal ?? code}`);
  });
  let logged = 0;
  child.stdout?.on("data", (chunk: Buffer) => (logged += chunk.length));
  await untilHealthy(port, child);
  const read = (name: string) => readFigure(metricsPort, name);
  return {
    port,
    origin: `http://localhost:${port}`,
    cpuSeconds: () => read("process_cpu_seconds_total"),
    residentBytes: () => read("process_resident_memory_bytes"),
    metric: read,
    loggedBytes: () => logged,
    stop: () => stop(child, directory),
  };
}

async function readFigure(port: number, name: string): Promise<number> {
  const url = `http://127.0.0.1:${port}/metrics`;
  // A kept connection may be closed by the server just as it is used again.
  const text = await (await fetch(url, { headers: { connection: "close" } })).text();
  const line = text.split("\n").find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
}

async function untilHealthy(port: number, child: ChildProcess): Promise<void> {
  const answers = () =>
    fetch(`http://localhost:${port}/healthz`).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error("the server under measurement has ended");
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function stop(child: ChildProcess, directory: string): Promise<void> {
  child.removeAllListeners("exit");
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  rmSync(directory, { recursive: true, force: true });
}

function script(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
