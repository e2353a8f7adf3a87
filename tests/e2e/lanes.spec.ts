import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { expect, test } from "./quiet-page";

const marks = (page: Page) => page.locator("svg a[href]");

/** Puts the picture of a made-up story into a real page, under its style sheet and policy. */
async function showPicture(page: Page, statements: number) {
  const command = ["--import", "tsx", "tests/e2e/render-lanes.tsx", String(statements)];
  const markup = execFileSync(process.execPath, command, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  await page.goto("/about");
  await page.locator("main").evaluate((main, html) => (main.innerHTML = html), markup);
}

const sidewaysOverflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("1 statement is one mark that leads to it", async ({ page }) => {
  await showPicture(page, 1);
  await expect(marks(page)).toHaveCount(1);
  await expect(marks(page)).toHaveAttribute("href", "/statements/statement-0");
  await expect(page.getByRole("link", { name: /^1 July 2020: Statement 0/ }).first()).toBeVisible();
});

test("36 statements: every one has a mark, imprecise ones are no points, the keyboard gets there", async ({
  page,
}) => {
  await page.goto("/?asof=2020-09-14");
  const slugs = await marks(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute("href") ?? ""),
  );
  const addresses = new Set(slugs.filter((href) => href.startsWith("/statements/")));
  expect(addresses.size).toBe(36);
  const refusal = page.locator('svg a[href^="/statements/trump-refused-extension"]').first();
  await refusal.focus();
  await expect(refusal).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/statements/trump-refused-extension?asof=2020-09-14");
});

test("the same facts stand beside the picture as a list", async ({ page }) => {
  await page.goto("/?asof=2020-09-14");
  await page.getByText("The picture as a list").click();
  const list = page.locator("details").filter({ hasText: "The picture as a list" });
  await expect(list).toContainText("Microsoft set out its principles");
  await expect(list).toContainText("August 2020, day not reported");
});

test("10,000 statements are counts whose sum is right, each leading to its part of the timeline", async ({
  page,
}) => {
  await showPicture(page, 10_000);
  const names = await marks(page).evaluateAll((links) =>
    links.map((link) => link.querySelector("title")?.textContent ?? ""),
  );
  expect(names.length).toBeLessThanOrEqual(400);
  const counts = names.map((name) =>
    Number(/: ([\d,]+) statements? concern/.exec(name)?.[1]?.replaceAll(",", "")),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10_000);
  await expect(marks(page).first()).toHaveAttribute(
    "href",
    /^\/\?bidder=\w+&from=2020-\d\d-\d\d&to=2020-\d\d-\d\d#timeline$/,
  );
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sidewaysOverflow(page)).toBe(0);
  }
});
