import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Target } from "./target";

export type LoadResult = { requests: number; seconds: number; p50: number; p99: number };
export type LoadFigures = { perSecond: number; perCpuSecond: number; p50: number; p99: number };

type Load = { address: string; headers?: readonly string[]; connections: number; seconds: number };

const GENERATOR = fileURLToPath(new URL("load-generator.ts", import.meta.url));
const run = promisify(execFile);

export const SERVER_CORE = "0";
export const CLIENT_CORE = "1";

/** A command held to one core, where the system can do that. */
export function onCore(core: string, command: readonly [string, ...string[]]): [string, string[]] {
  const [program, ...rest] = command;
  return canPin ? ["taskset", ["-c", core, program, ...rest]] : [program, rest];
}

export const canPin = spawnSync("taskset", ["-V"]).status === 0;

/**
 * Loads one server from another core. Besides requests a second it tells requests a second of the
 * server's own processor time, which stays the same when something else is running on the machine.
 */
export async function runLoad(target: Target, load: Load): Promise<LoadFigures> {
  const cpuBefore = await target.cpuSeconds();
  const result = await generate(target.port, load);
  const cpu = (await target.cpuSeconds()) - cpuBefore;
  const { requests, seconds, p50, p99 } = result;
  return { perSecond: requests / seconds, perCpuSecond: requests / cpu, p50, p99 };
}

async function generate(port: number, load: Load): Promise<LoadResult> {
  const { address, headers = [], connections, seconds } = load;
  const lines = [
    `GET ${address} HTTP/1.1`,
    `Host: localhost:${port}`,
    "Accept-Encoding: br",
    ...headers,
  ];
  const request = Buffer.from(`${lines.join("\r\n")}\r\n\r\n`).toString("base64");
  const options = Object.entries({ port, connections, seconds, request });
  const [program, args] = onCore(CLIENT_CORE, [process.execPath, "--import", "tsx", GENERATOR]);
  const { stdout } = await run(program, [
    ...args,
    ...options.map(([key, value]) => `--${key}=${value}`),
  ]);
  return JSON.parse(stdout) as LoadResult;
}

/** Loads the servers in turn, several times over, so that what else goes on hits all alike. */
export async function compareLoads(
  targets: Readonly<Record<string, Target>>,
  { rounds, load }: { rounds: number; load: (name: string) => Load },
): Promise<Record<string, LoadFigures>> {
  const figures: Record<string, LoadFigures[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, target] of Object.entries(targets)) {
      (figures[name] ??= []).push(await runLoad(target, load(name)));
    }
  }
  return Object.fromEntries(Object.entries(figures).map(([name, list]) => [name, medians(list)]));
}

function medians(list: readonly LoadFigures[]): LoadFigures {
  const of = (key: keyof LoadFigures) => median(list.map((figures) => figures[key]));
  return {
    perSecond: of("perSecond"),
    perCpuSecond: of("perCpuSecond"),
    p50: of("p50"),
    p99: of("p99"),
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
