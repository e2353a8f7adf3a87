import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./goal";
import { headerOf, recordAnswer, withoutPolicy, type RecordedAnswer } from "./record-answer";
import { compareLoads, type LoadFigures } from "./run-load";
import { startBareServer, type Target } from "./target";

const CONNECTIONS = 32;
const ROUNDS = 5;
const SECONDS = 2;

type Case = { what: string; lines: readonly string[]; goal: number };

/** How many cached answers a second the front door sends, against `node:http` sending the same. */
export async function httpFigures(door: Target): Promise<Figure[]> {
  const page = await recordAnswer(door, "/", ["Accept-Encoding: br"]);
  const cases: Case[] = [
    { what: "cached dashboard", lines: [], goal: 0.7 },
    { what: "304", lines: [`If-None-Match: ${headerOf(page, "etag")}`], goal: 0.8 },
  ];
  const figures: Figure[] = [];
  for (const item of cases) figures.push(...(await compareWithBare(door, item)));
  return figures;
}

async function compareWithBare(door: Target, { what, lines, goal }: Case): Promise<Figure[]> {
  const answer = await recordAnswer(door, "/", ["Accept-Encoding: br", ...lines]);
  const bare = await startBare(answer);
  const lean = await startBare(withoutPolicy(answer));
  try {
    const load = () => ({
      address: "/",
      headers: lines,
      connections: CONNECTIONS,
      seconds: SECONDS,
    });
    const loads = await compareLoads({ door, bare, lean }, { rounds: ROUNDS, load });
    return ratios({ what, goal, door: loads["door"], bare: loads["bare"], lean: loads["lean"] });
  } finally {
    await Promise.all([bare.stop(), lean.stop()]);
  }
}

type Compared = Record<"door" | "bare" | "lean", LoadFigures | undefined> &
  Pick<Case, "what" | "goal">;

function ratios({ what, goal, door, bare, lean }: Compared): Figure[] {
  if (!door || !bare || !lean) return [];
  const ratio = (to: LoadFigures) => door.perCpuSecond / to.perCpuSecond;
  return [
    { what: `${what}: requests/s`, value: door.perSecond, unit: "/s", goal: null },
    { what: `${what}: requests per CPU second`, value: door.perCpuSecond, unit: "/s", goal: null },
    {
      what: `${what}: share of bare node:http, same bytes`,
      value: ratio(bare),
      unit: "",
      goal: { atLeast: goal },
    },
    {
      what: `${what}: share of bare node:http without policy headers`,
      value: ratio(lean),
      unit: "",
      goal: null,
    },
    { what: `${what}: p99`, value: door.p99, unit: "ms", goal: { atMost: 50 } },
  ];
}

async function startBare(answer: RecordedAnswer): Promise<Target> {
  const directory = mkdtempSync(join(tmpdir(), "bench-answer-"));
  const file = join(directory, "answer.json");
  writeFileSync(file, JSON.stringify(answer));
  const target = await startBareServer(file);
  const stop = async () => {
    await target.stop();
    rmSync(directory, { recursive: true });
  };
  return { ...target, stop };
}
