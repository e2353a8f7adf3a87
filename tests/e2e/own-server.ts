import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../setup/free-port";

/** A user who may not write what others own. */
export const NOBODY = { uid: 65_534, gid: 65_534 };
export const canBeNobody = process.getuid?.() === 0;

type Env = Record<string, string>;
type Options = { asNobody?: boolean };

/** The whole of `npm start`, in a process of its own, over a database of its own. */
export class OwnServer {
  readonly port: number;
  readonly origin: string;
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  #said = "";

  private constructor(port: number, process: ChildProcess) {
    this.port = port;
    this.origin = `http://localhost:${port}`;
    this.#process = process;
    for (const stream of [process.stdout, process.stderr])
      stream?.on("data", (chunk: Buffer) => (this.#said += chunk.toString()));
    this.#ended = once(process, "close");
  }

  /** Resolves when it answers, or has ended. */
  static async start(env: Env, { asNobody = false }: Options = {}): Promise<OwnServer> {
    const port = await freePort();
    const child = spawn(process.execPath, ["lib/setup/start.cjs"], {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        PORT: String(port),
        SITE_URL: `http://localhost:${port}`,
        CLOCK_FIXED_AT: "2026-11-22T15:35:09.000Z",
        LOG_LEVEL: "error",
        ...env,
      },
      ...(asNobody ? NOBODY : {}),
    });
    const server = new OwnServer(port, child);
    while (server.isRunning && !(await server.#answers()))
      await new Promise((resolve) => setTimeout(resolve, 50));
    return server;
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** What it has printed so far. */
  get said(): string {
    return this.#said;
  }

  async get(address: string): Promise<{ status: number; text: string }> {
    const answer = await fetch(`${this.origin}${address}`, { headers: { connection: "close" } });
    return { status: answer.status, text: await answer.text() };
  }

  async exitCode(): Promise<number | null> {
    await this.#ended;
    return this.#process.exitCode;
  }

  async stop(): Promise<number | null> {
    this.#process.kill("SIGTERM");
    return this.exitCode();
  }

  async #answers(): Promise<boolean> {
    return fetch(`${this.origin}/healthz`, { headers: { connection: "close" } }).then(
      () => true,
      () => false,
    );
  }
}

/** A folder that anybody may look into, gone when `work` is done. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "tracker-e2e-"));
  chmodSync(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command of package.json's scripts, by its file. */
export async function runScript(
  args: readonly string[],
  env: Env,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await once(child, "close");
  return { code: child.exitCode, said };
}
