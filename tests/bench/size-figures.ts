import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase } from "@/lib/db/migrate";
import { writeGeneratedStory } from "./generated/write-story";
import type { Figure } from "./goal";
import { queryFigures } from "./query-figures";
import { isAppBuilt, startPreparedApp } from "./target";

/** What the dashboard of a small story is compared with. */
const FEW = 40;
const MEGABYTE = 1024 * 1024;
const RENDERS = 40;
const SEED = 1;

/** The goals for a story of so many statements: its queries, and the server over it. */
export async function sizeFigures(statements: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-size-"));
  try {
    const [few, many] = [await generate(folder, FEW), await generate(folder, statements)];
    console.error(`generated ${statements} statements in ${Math.round(many.seconds)} s`);
    const queries = await queryFigures({ path: many.path, statements });
    return isAppBuilt() ? [...queries, ...(await serverFigures(few.path, many.path))] : queries;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function generate(folder: string, statements: number) {
  const path = join(folder, `story-${statements}.db`);
  await migrateDatabase(path);
  const began = performance.now();
  writeGeneratedStory({ path, statements, seed: SEED, isBulk: statements > 1_000 });
  return { path, seconds: (performance.now() - began) / 1000 };
}

/** One after the other: two servers at once would share the machine. */
async function serverFigures(few: string, many: string): Promise<Figure[]> {
  const small = await measureServer(few);
  const large = await measureServer(many);
  return [
    {
      what: "dashboard render ÷ that of 40 statements",
      value: large.render / small.render,
      unit: "×",
      goal: { atMost: 2 },
      note: `server CPU, median: ${small.render.toFixed(1)} and ${large.render.toFixed(1)} ms; first render of all ${large.first.toFixed(0)} ms`,
    },
    {
      what: "memory of the server",
      value: large.megabytes,
      unit: "MB",
      goal: { atMost: 400 },
      note: `after ${RENDERS} pages of different days and a search; ${small.megabytes.toFixed(0)} MB with 40 statements`,
    },
  ];
}

async function measureServer(path: string) {
  const door = await startPreparedApp({ CACHE_MB: "0", DATABASE_URL: `file:${path}` });
  const ask = async (address: string) => {
    const answer = await fetch(`${door.origin}${address}`);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  };
  try {
    const began = performance.now();
    await ask("/");
    const first = performance.now() - began;
    for (let index = 0; index < 15; index += 1) await ask("/");
    const cpu: number[] = [];
    for (let index = 0; index < RENDERS; index += 1) {
      const before = await door.cpuSeconds();
      await ask("/");
      cpu.push(((await door.cpuSeconds()) - before) * 1000);
    }
    for (let index = 0; index < RENDERS; index += 1)
      await ask(`/?bidder=bidder-${1 + (index % 12)}&asof=2016-02-${10 + (index % 15)}`);
    await ask("/?q=algorithm+restructuring");
    const megabytes = (await door.residentBytes()) / MEGABYTE;
    const render = cpu.toSorted((a, b) => a - b)[Math.floor(RENDERS / 2)] ?? NaN;
    return { first, render, megabytes };
  } finally {
    await door.stop();
  }
}
