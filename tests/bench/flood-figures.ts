import { spawn, type ChildProcess } from "node:child_process";
import { request } from "node:http";
import { fileURLToPath } from "node:url";
import type { Figure } from "./goal";
import { CLIENT_CORE, onCore } from "./run-load";
import type { Target } from "./target";

const ATTACKER = fileURLToPath(new URL("flood-attacker.ts", import.meta.url));
const MEGABYTE = 1024 * 1024;
const KEPT_SECONDS = 12;
const BURSTS_SECONDS = 60;
const UNCACHED_EVERY_MS = 400;
const CACHED_EVERY_MS = 50;
/** A page that everybody asks for. */
const CACHED = "/about";

type Attack = { name: "kept" | "bursts"; what: string; seconds: number };
type Asked = { status: number; ms: number };

const ATTACKS: readonly Attack[] = [
  { name: "kept", what: "300 connections asking for new pages", seconds: KEPT_SECONDS },
  { name: "bursts", what: "5 × 62 pipelined requests every 1.5 s", seconds: BURSTS_SECONDS },
];

/**
 * What readers notice while one client asks for as many uncached pages as it can: they ask from an address
 * of their own, for pages that are kept and for pages that nobody has asked for.
 * @param door writes its log, at the level that `npm start` has.
 */
export async function floodFigures(door: Target): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const attack of ATTACKS) figures.push(...(await measure(door, attack)));
  return figures;
}

async function measure(door: Target, attack: Attack): Promise<Figure[]> {
  await ask(door, CACHED);
  const [refusedBefore, logBefore] = [await refusals(door), door.loggedBytes()];
  const attacker = startAttacker(door, attack.name);
  const readers = await readDuring(door, attack.seconds * 1000);
  attacker.kill("SIGKILL");
  const figures = [
    ...latencies("uncached pages", readers.uncached, 500),
    ...latencies("cached pages", readers.cached, 100),
    figure("refusals, all clients", (await refusals(door)) - refusedBefore),
    figure("log written", (door.loggedBytes() - logBefore) / 1024, "KB", 64),
    figure("memory", (await door.residentBytes()) / MEGABYTE, "MB"),
  ];
  await pause(3_000);
  return figures.map((each) => ({ ...each, what: `${attack.what}: ${each.what}` }));
}

function latencies(what: string, asked: readonly Asked[], p99AtMost: number): Figure[] {
  const sorted = asked.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  const failed = asked.filter(({ status }) => status !== 200).length;
  return [
    figure(`readers' ${what}, not answered with 200`, failed, `of ${asked.length}`, 0),
    figure(`readers' ${what}, p50`, at(0.5), "ms"),
    figure(`readers' ${what}, p99`, at(0.99), "ms", p99AtMost),
  ];
}

function figure(what: string, value: number, unit = "", atMost: number | null = null): Figure {
  return { what, value, unit, goal: atMost === null ? null : { atMost } };
}

function startAttacker({ port }: Target, attack: Attack["name"]): ChildProcess {
  const node = [process.execPath, "--import", "tsx", ATTACKER] as const;
  const [program, args] = onCore(CLIENT_CORE, [...node, `--port=${port}`, `--attack=${attack}`]);
  return spawn(program, args, { stdio: ["ignore", "ignore", "inherit"] });
}

async function readDuring(door: Target, ms: number) {
  const until = performance.now() + ms;
  const uncached: Promise<Asked>[] = [];
  const cached: Promise<Asked>[] = [];
  const day = (index: number) => new Date(Date.UTC(1950, 0, 1 + index)).toISOString().slice(0, 10);
  while (performance.now() < until) {
    const tick = cached.length;
    if (tick % (UNCACHED_EVERY_MS / CACHED_EVERY_MS) === 0)
      uncached.push(ask(door, `/?from=${day(tick + ms)}`));
    cached.push(ask(door, CACHED));
    await pause(CACHED_EVERY_MS);
  }
  return { uncached: await Promise.all(uncached), cached: await Promise.all(cached) };
}

/** Each on a connection of its own, as readers come; status 0: no answer. */
function ask({ port }: Target, path: string): Promise<Asked> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number) => resolve({ status, ms: performance.now() - began });
    const host = `localhost:${port}`;
    const place = { host: "127.0.0.1", port, localAddress: "127.0.0.3", agent: false, path };
    request({ ...place, headers: { host, "accept-encoding": "br" } }, (answer) => {
      answer.resume().on("end", () => done(answer.statusCode ?? 0));
    })
      .on("error", () => done(0))
      .end();
  });
}

async function refusals(door: Target): Promise<number> {
  const outcomes = await Promise.all(
    ["failed", "limited"].map((name) =>
      door.metric(`front_door_requests_total{outcome="${name}"}`),
    ),
  );
  return outcomes.reduce((sum, count) => sum + count, 0);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
