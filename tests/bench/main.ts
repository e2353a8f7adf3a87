import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { nginxFigures } from "./behind-nginx";
import { browserFigures } from "./browser-figures";
import { floodFigures } from "./flood-figures";
import { toTable, verdictOf, type Figure } from "./goal";
import { httpFigures } from "./http-figures";
import { lighthouseFigures } from "./lighthouse-figures";
import { importFigures } from "./import-figures";
import { memoryFigures, renderFigures } from "./render-figures";
import { canPin } from "./run-load";
import { sizeFigures } from "./size-figures";
import { samplePage } from "./sample-page";
import { isAppBuilt, startBuiltApp, startFileApp, type Environment, type Target } from "./target";

/**
 * Measures the goals of the front door and prints them as JSON, then as a table. With a build it drives
 * the real app, else the front door before a sample page. `npm run bench -- http browser` runs parts;
 * `npm run bench -- --statements N` measures a generated story of N statements instead.
 */
const CACHE_MEGABYTES = 64;

type Part = (start: Start) => Promise<Figure[]>;
type Start = (env?: Environment) => Promise<Target>;

const PARTS: Record<string, Part> = {
  http: (start) => on(start(), httpFigures),
  render: (start) => on(start({ CACHE_MB: "0" }), renderFigures),
  memory: (start) =>
    on(start({ CACHE_MB: String(CACHE_MEGABYTES) }), (door) =>
      memoryFigures(door, CACHE_MEGABYTES),
    ),
  // A browser goes by its own clock; one that disagrees with the server's would redraw the countdown.
  browser: (start) =>
    isAppBuilt() ? on(start({ CLOCK_FIXED_AT: undefined }), browserFigures) : Promise.resolve([]),
  lighthouse: (start) => (isAppBuilt() ? on(start(), lighthouseFigures) : Promise.resolve([])),
  import: () => importFigures(),
  flood: (start) => on(start({ LOG_LEVEL: "info" }), floodFigures),
  nginx: (start) => on(start(), nginxFigures),
};

async function on(starting: Promise<Target>, measure: (door: Target) => Promise<Figure[]>) {
  const target = await starting;
  try {
    return await measure(target);
  } finally {
    await target.stop();
  }
}

async function main(): Promise<void> {
  const { values, positionals: wanted } = parseArgs({
    options: { statements: { type: "string" } },
    allowPositionals: true,
  });
  if (values.statements !== undefined)
    return report(await sizeFigures(toNumber(values.statements)));
  const directory = mkdtempSync(join(tmpdir(), "bench-sample-"));
  writeFileSync(join(directory, "index.html"), samplePage());
  const start: Start = (env) => (isAppBuilt() ? startBuiltApp(env) : startFileApp(directory, env));
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(name)) {
      figures.push(...(await measure(start).catch((cause: unknown) => failed(name, cause))));
    }
  }
  rmSync(directory, { recursive: true });
  report(figures);
}

function toNumber(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`--statements takes a number from 1 to 9999999, not "${text}".`);
}

/** What could be measured is reported all the same. */
function failed(name: string, cause: unknown): Figure[] {
  console.error(`The part "${name}" failed:`, cause);
  process.exitCode = 1;
  return [];
}

function report(figures: readonly Figure[]): void {
  const setting = {
    measured: isAppBuilt()
      ? "the built app"
      : "a sample page; run after a build to measure the app",
    node: process.version,
    oneCoreEach: canPin,
  };
  const judged = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }));
  console.log(JSON.stringify({ ...setting, figures: judged }, null, 2));
  console.log(`\n${toTable(figures)}`);
}

await main();
