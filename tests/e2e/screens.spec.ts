import { readFileSync } from "node:fs";
import { openWithFonts } from "./open-with-fonts";
import { expect, test } from "./quiet-page";
import { REPLAY } from "./servers";

// The pictures hold for one browser on one platform, named beside them. To draw them anew:
// `npx playwright test screens --update-snapshots`, then write that browser's version into browser.json.

const BASELINES = "tests/e2e/baselines/browser.json";
const drawnBy = JSON.parse(readFileSync(BASELINES, "utf8")) as {
  version: string;
  platform: string;
};

const SCREENS = [
  { name: "dashboard", path: "/", width: 1280, height: 620, colorScheme: "light" },
  { name: "dashboard-dark", path: "/", width: 768, height: 480, colorScheme: "dark" },
  { name: "dashboard-phone", path: "/", width: 360, height: 640, colorScheme: "light" },
  { name: "bidder", path: "/bidders/oracle", width: 768, height: 400, colorScheme: "light" },
  {
    name: "question",
    path: "/questions/deadline-demand",
    width: 768,
    height: 380,
    colorScheme: "light",
  },
  {
    name: "timeline-entry",
    path: "/?bidder=oracle#statement-oracle-consortium-chosen",
    width: 1280,
    height: 300,
    colorScheme: "light",
  },
  { name: "missing", path: "/bidders/orcale", width: 768, height: 400, colorScheme: "light" },
] as const;

test.beforeEach(({ browser }) => {
  test.skip(
    browser.version() !== drawnBy.version || process.platform !== drawnBy.platform,
    `the pictures were drawn by Chromium ${drawnBy.version} on ${drawnBy.platform}, this is ${browser.version()} on ${process.platform}`,
  );
});

for (const { name, path, width, height, colorScheme } of SCREENS)
  test(`${name} looks as it did`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.clock.install({ time: Date.parse(REPLAY.now) - 60_000 });
    await page.clock.pauseAt(REPLAY.now);
    await openWithFonts(page, path);
    await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.005, scale: "css" });
  });
