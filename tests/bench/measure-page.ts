import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";
import { installProbe, readProbe, type PageFigures } from "./page-probe";

/** Bytes over the wire, headers included, by what the browser fetched them for. */
export type WireBytes = Readonly<Record<string, number>>;
export type ColdFigures = PageFigures & { bytes: WireBytes };

/** What Lighthouse takes for a phone on slow 4G. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const CPU_SLOWDOWN = 4;
/** After the load event, so that what comes late is counted too. */
const SETTLE_MS = 1_000;

/** Opens a page as a first-time reader with a slow phone on a slow network. */
export async function measureCold(browser: Browser, address: string): Promise<ColdFigures> {
  const { context, page, session } = await openSlowPage(browser);
  const bytes = countBytes(session);
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  await page.goto(address, { waitUntil: "load" });
  await page.waitForTimeout(SETTLE_MS);
  const figures = await readProbe(page);
  await context.close();
  return { ...figures, bytes };
}

/**
 * Milliseconds from the click on a filter form's button to the first paint of the page it leads to, all
 * caches warm.
 */
export async function measureFilterChange(browser: Browser, address: string): Promise<number> {
  const { context, page } = await openSlowPage(browser);
  for (let visit = 0; visit < 2; visit += 1) await applyFilter(page, address);
  const took = await applyFilter(page, address);
  await context.close();
  return took;
}

async function applyFilter(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: "load" });
  const form = page
    .locator("main form")
    .filter({ has: page.locator('input[name="bidder"]') })
    .first();
  await form.evaluate((element: HTMLFormElement) => {
    for (
      let details = element.closest("details");
      details;
      details = details.parentElement?.closest("details") ?? null
    ) {
      details.open = true;
    }
    const box = element.querySelector<HTMLInputElement>('input[name="bidder"]:not(:disabled)');
    if (box) box.checked = true;
    element.addEventListener("submit", () => {
      sessionStorage.setItem("clicked", String(performance.timeOrigin + performance.now()));
    });
  });
  const leads = page.waitForURL(/bidder=/, { waitUntil: "load" });
  await form.evaluate((element: HTMLFormElement) => element.requestSubmit());
  await leads;
  return page.evaluate(paintedAfterClick);
}

function paintedAfterClick(): Promise<number> {
  const clicked = Number(sessionStorage.getItem("clicked"));
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const paint = list.getEntriesByName("first-contentful-paint")[0];
      if (paint) resolve(performance.timeOrigin + paint.startTime - clicked);
    }).observe({ type: "paint", buffered: true });
  });
}

type SlowPage = { context: BrowserContext; page: Page; session: CDPSession };

async function openSlowPage(browser: Browser): Promise<SlowPage> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  await installProbe(page);
  return { context, page, session };
}

function countBytes(session: CDPSession): Record<string, number> {
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on("Network.requestWillBeSent", ({ requestId, type }) =>
    types.set(requestId, type ?? "Other"),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? "Other";
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  return bytes;
}
