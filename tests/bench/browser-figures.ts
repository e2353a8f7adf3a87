import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { findBrowser } from "./find-browser";
import type { Figure } from "./goal";
import { writeHandWrittenSite } from "./hand-written-page";
import { measureCold, measureFilterChange, type ColdFigures } from "./measure-page";
import type { PageFigures } from "./page-probe";
import { median } from "./run-load";
import { startFileApp, type Target } from "./target";

const ROUNDS = 7;
const KILOBYTE = 1024;

/** What a reader's browser sees of the dashboard, against a hand-written page with the same content. */
export async function browserFigures(app: Target): Promise<Figure[]> {
  const browser = await chromium.launch({ args: ["--no-sandbox"], ...findBrowser() });
  const directory = mkdtempSync(join(tmpdir(), "bench-site-"));
  try {
    await writeHandWrittenSite({ browser, origin: app.origin, directory });
    const plain = await startFileApp(directory);
    const figures = await compare(browser, { app, plain });
    await plain.stop();
    return figures;
  } finally {
    await browser.close();
    rmSync(directory, { recursive: true });
  }
}

type Pair = { app: Target; plain: Target };

/** In turn, so that whatever else the machine does hits both. */
async function compare(browser: Browser, { app, plain }: Pair): Promise<Figure[]> {
  const cold: Record<keyof Pair, ColdFigures[]> = { app: [], plain: [] };
  const filter: Record<keyof Pair, number[]> = { app: [], plain: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, target] of [
      ["app", app],
      ["plain", plain],
    ] as const) {
      cold[name].push(await measureCold(browser, target.origin));
      filter[name].push(await measureFilterChange(browser, target.origin));
    }
  }
  const change = { app: median(filter.app), plain: median(filter.plain) };
  return [...paintFigures(cold), filterFigure(change), ...byteFigures(cold.app)];
}

function paintFigures(cold: Record<keyof Pair, ColdFigures[]>): Figure[] {
  const of = (name: keyof Pair, key: keyof PageFigures) =>
    median(cold[name].map((figures) => figures[key]));
  const ratio = (what: string, key: keyof PageFigures): Figure => ({
    what: `${what}, against hand-written`,
    value: of("app", key) / of("plain", key),
    unit: "×",
    goal: { atMost: 1.2 },
    note: `${Math.round(of("app", key))} ms against ${Math.round(of("plain", key))} ms`,
  });
  const blocking = { app: of("app", "blockingTime"), plain: of("plain", "blockingTime") };
  return [
    ratio("largest paint, cold, slow 4G", "largestPaint"),
    ratio("first event visible, cold, slow 4G", "firstEvent"),
    {
      what: "layout shift, to two decimals",
      value: Number(of("app", "layoutShift").toFixed(2)),
      unit: "",
      goal: { atMost: 0 },
    },
    {
      what: "blocking time beyond hand-written",
      value: blocking.app - blocking.plain,
      unit: "ms",
      goal: { atMost: 40 },
      note: `${Math.round(blocking.app)} ms against ${Math.round(blocking.plain)} ms`,
    },
  ];
}

function filterFigure({ app, plain }: Record<keyof Pair, number>): Figure {
  return {
    what: "filter change, click to painted, against hand-written",
    value: app / plain,
    unit: "×",
    goal: { atMost: 1.1 },
    note: `${Math.round(app)} ms against ${Math.round(plain)} ms`,
  };
}

function byteFigures(cold: readonly ColdFigures[]): Figure[] {
  const of = (...types: string[]) =>
    median(cold.map(({ bytes }) => types.reduce((sum, type) => sum + (bytes[type] ?? 0), 0))) /
    KILOBYTE;
  const all = Object.keys(cold[0]?.bytes ?? {});
  return [
    { what: "bytes of the dashboard, all", value: of(...all), unit: "KB", goal: { atMost: 130 } },
    {
      what: "… HTML, style, scripts",
      value: of("Document", "Stylesheet", "Script"),
      unit: "KB",
      goal: { atMost: 40 },
    },
    { what: "… scripts", value: of("Script"), unit: "KB", goal: { atMost: 8 } },
    { what: "… HTML", value: of("Document"), unit: "KB", goal: null },
    { what: "… style", value: of("Stylesheet"), unit: "KB", goal: null },
    { what: "… fonts", value: of("Font"), unit: "KB", goal: null },
  ];
}
