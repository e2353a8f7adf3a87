import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { findBrowser } from "./find-browser";
import type { Figure } from "./goal";
import { median } from "./run-load";
import { freePort } from "../setup/free-port";
import { type Target } from "./target";

const RUNS = 5;

/** The timeline stands on the dashboard; filtered, it is what such a page would be. */
const PAGES = {
  dashboard: "/",
  "a bidder": "/bidders/oracle",
  "a question": "/questions/algorithm-in-sale",
  "the timeline, filtered": "/?bidder=oracle",
};

const GOALS = { accessibility: 100, "best-practices": 100, seo: 100, performance: 98 } as const;
type Category = keyof typeof GOALS;
const CATEGORIES = Object.keys(GOALS) as Category[];

/** Lighthouse with its mobile preset: the median of several runs for each page and category. */
export async function lighthouseFigures(app: Target): Promise<Figure[]> {
  const port = await freePort();
  const browser = await chromium.launch({
    args: ["--no-sandbox", `--remote-debugging-port=${port}`],
    ...findBrowser(),
  });
  try {
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(PAGES))
      figures.push(...(await measurePage({ name, url: app.origin + path, port })));
    return figures;
  } finally {
    await browser.close();
  }
}

type Subject = { name: string; url: string; port: number };

async function measurePage({ name, url, port }: Subject): Promise<Figure[]> {
  const runs: Run[] = [];
  for (let tries = 0; runs.length < RUNS && tries < 2 * RUNS; tries += 1) {
    const run = await runOnce(url, port);
    if (run !== null) runs.push(run);
  }
  if (runs.length < RUNS) throw new Error(`Lighthouse failed at ${url} ${RUNS} times and more`);
  return CATEGORIES.map((category) => ({
    what: `Lighthouse, mobile, ${name}: ${category}`,
    value: median(runs.map(({ scores }) => scores[category])),
    unit: "",
    goal: { atLeast: GOALS[category] },
    note: [...new Set(runs.flatMap(({ failed }) => failed[category]))].join(", "),
  }));
}

type Run = { scores: Record<Category, number>; failed: Record<Category, string[]> };

/** Null when Lighthouse asks to be run again, as it does where its trace began too late. */
async function runOnce(url: string, port: number): Promise<Run | null> {
  const result = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: [...CATEGORIES],
  });
  if (result === undefined) throw new Error(`Lighthouse measured nothing at ${url}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError !== undefined) return null;
  const of = <Value>(read: (category: Category) => Value) =>
    Object.fromEntries(CATEGORIES.map((category) => [category, read(category)])) as Record<
      Category,
      Value
    >;
  return {
    scores: of((category) => Math.round((categories[category]?.score ?? 0) * 100)),
    failed: of((category) =>
      (categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => id),
    ),
  };
}
