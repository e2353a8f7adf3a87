import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { onTestFinished } from "vitest";
import { freePort } from "../../setup/free-port";

const SCRIPT = fileURLToPath(new URL("child-server.ts", import.meta.url));

export type ChildServer = {
  port: number;
  process: ChildProcess;
  /** Everything written so far, to the log and to the console. */
  output: () => string;
  exit: Promise<number | null>;
};

/** Starts `child-server.ts` and waits until it is ready or has ended; it is ended with the test. */
export async function startChildServer(env: Record<string, string> = {}): Promise<ChildServer> {
  const directory = mkdtempSync(join(tmpdir(), "front-door-"));
  const databasePath = join(directory, "tracker.db");
  new Database(databasePath).exec("CREATE TABLE fact (value TEXT)").close();
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT], {
    env: { ...process.env, PORT: String(port), DATABASE_URL: `file:${databasePath}`, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = once(child, "exit").then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await exit;
    rmSync(directory, { recursive: true });
  });
  const output = collectOutput(child);
  await Promise.race([untilReady(output), exit]);
  return { port, process: child, output, exit };
}

function collectOutput(child: ChildProcess): () => string {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  }
  return () => text;
}

async function untilReady(output: () => string): Promise<void> {
  while (!output().includes('"msg":"ready"')) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
