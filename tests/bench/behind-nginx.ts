import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./goal";
import { freePort } from "../setup/free-port";
import { type Target } from "./target";

const SAMPLE = new URL("nginx.conf", import.meta.url);
const REQUESTS = 2_000;

/** Runs the sample configuration for real, if there is an nginx. */
export async function nginxFigures(door: Target): Promise<Figure[]> {
  if (spawnSync("nginx", ["-v"]).error !== undefined) {
    console.error("nginx not installed, skipped");
    return [];
  }
  const directory = mkdtempSync(join(tmpdir(), "bench-nginx-"));
  // nginx's own user must be able to reach its files there.
  chmodSync(directory, 0o755);
  const port = await freePort();
  writeFileSync(join(directory, "nginx.conf"), configurationFor({ port, upstream: door.port }));
  const nginx = spawn("nginx", ["-p", directory, "-c", "nginx.conf", "-g", "daemon off;"], {
    stdio: "inherit",
  });
  try {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return await measure({ door, port });
  } finally {
    nginx.kill("SIGTERM");
    await once(nginx, "exit");
    rmSync(directory, { recursive: true });
  }
}

function configurationFor({ port, upstream }: { port: number; upstream: number }): string {
  const sample = readFileSync(SAMPLE, "utf8");
  return sample
    .replace("127.0.0.1:3000", `127.0.0.1:${upstream}`)
    .replace("127.0.0.1:8080", `127.0.0.1:${port}`);
}

async function measure({ door, port }: { door: Target; port: number }): Promise<Figure[]> {
  const host = `localhost:${door.port}`;
  const states = new Map<string, number>();
  for (let index = 0; index < REQUESTS; index += 1) {
    const { status, cache } = await ask({ port, host });
    const state = status === 200 ? cache : String(status);
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  const served = ["HIT", "STALE", "UPDATING"].reduce(
    (sum, state) => sum + (states.get(state) ?? 0),
    0,
  );
  await door.stop();
  const alone = await ask({ port, host });
  return [
    {
      what: "behind nginx: share answered from its cache",
      value: served / REQUESTS,
      unit: "",
      goal: { atLeast: 0.99 },
      note: [...states].map(([state, count]) => `${state} ${count}`).join(", "),
    },
    {
      what: "behind nginx, the tracker stopped: status",
      value: alone.status,
      unit: "",
      goal: { atMost: 200 },
      note: alone.cache,
    },
  ];
}

/** With the name the site is known by; `fetch` would send that of the address. */
async function ask({ port, host }: { port: number; host: string }) {
  const headers = { host, "accept-encoding": "br" };
  const [response] = (await once(
    get({ port, host: "127.0.0.1", path: "/", headers }),
    "response",
  )) as [IncomingMessage];
  await once(response.resume(), "end");
  return { status: response.statusCode ?? 0, cache: String(response.headers["x-cache"] ?? "none") };
}
