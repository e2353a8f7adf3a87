import { expect, test } from "./quiet-page";
import { REPLAY } from "./servers";

/** Chromium's own figures for slow 4G, as its developer tools throttle it. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

test("two fonts of at most 90 KB come on the first visit, and nothing shifts as they load", async ({
  browser,
}) => {
  const page = await browser.newPage({ baseURL: REPLAY.address });
  const fonts: number[] = [];
  page.on("response", async (response) => {
    if (response.request().resourceType() === "font") fonts.push((await response.body()).length);
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
  await page.goto("/", { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  expect(fonts).toHaveLength(2);
  expect(fonts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(90 * 1024);
  const shifts = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().map((entry) => (entry as Shift).value));
        }).observe({ type: "layout-shift", buffered: true });
        // Without a shift the observer says nothing.
        setTimeout(() => resolve([]), 1000);
      }),
  );
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBe(0);
  await page.close();
});
