import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./goal";
import { freePort, type Target } from "./target";

const SAMPLE = new URL("nginx.conf", import.meta.url);
const REQUESTS = 2_000;

/** Runs the sample configuration for real, if there is an nginx. */
export async function nginxFigures(door: Target): Promise<Figure[]> {
  if (spawnSync("nginx", ["-v"]).error !== undefined) {
    console.error("nginx not installed, skipped");
    return [];
  }
  const directory = mkdtempSync(join(tmpdir(), "bench-nginx-"));
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
  const ask = () =>
    fetch(`http://127.0.0.1:${port}/`, {
      headers: { host: `localhost:${door.port}`, "accept-encoding": "br" },
    });
  const states = new Map<string, number>();
  for (let index = 0; index < REQUESTS; index += 1) {
    const answer = await ask();
    await answer.arrayBuffer();
    const state = answer.ok ? (answer.headers.get("x-cache") ?? "none") : String(answer.status);
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  const served =
    (states.get("HIT") ?? 0) + (states.get("STALE") ?? 0) + (states.get("UPDATING") ?? 0);
  await door.stop();
  const withoutUs = await ask();
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
      value: withoutUs.status,
      unit: "",
      goal: { atMost: 200 },
      note: withoutUs.headers.get("x-cache") ?? "",
    },
  ];
}
