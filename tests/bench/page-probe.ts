import type { Page } from "@playwright/test";

export type PageFigures = {
  largestPaint: number;
  firstEvent: number;
  layoutShift: number;
  blockingTime: number;
};

/** The first statement of the timeline. */
const EVENT = "main article";

/** Runs in the page before anything else of it. */
export async function installProbe(page: Page): Promise<void> {
  await nameFunctions(page);
  await page.addInitScript((selector) => {
    const figures = { largestPaint: 0, firstEvent: 0, layoutShift: 0, blockingTime: 0 };
    Object.assign(window, { figures });
    const observe = (type: string, note: (entry: PerformanceEntry & { value?: number }) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
        type,
        buffered: true,
      });
    observe("largest-contentful-paint", (entry) => (figures.largestPaint = entry.startTime));
    observe("layout-shift", (entry) => (figures.layoutShift += entry.value ?? 0));
    observe("longtask", (entry) => (figures.blockingTime += Math.max(0, entry.duration - 50)));
    const look = () => {
      if (document.querySelector(selector) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => (figures.firstEvent = performance.now()));
    };
    requestAnimationFrame(look);
  }, EVENT);
}

export function readProbe(page: Page): Promise<PageFigures> {
  return page.evaluate(() => (window as unknown as { figures: PageFigures }).figures);
}

/** The compiler that runs this file wraps functions in a helper that the page does not have. */
export async function nameFunctions(page: Page): Promise<void> {
  await page.addInitScript("globalThis.__name = (value) => value");
}
