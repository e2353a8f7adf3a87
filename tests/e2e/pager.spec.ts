import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { manyStatements } from "../fixtures/story/many-statements";
import { OwnServer } from "./own-server";
import { expect, test } from "./quiet-page";

test.use({ javaScriptEnabled: false });

const STATEMENTS = 120;
let folder: string;
let server: OwnServer;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), "pager-"));
  const story = join(folder, "story");
  mkdirSync(story);
  for (const [name, text] of Object.entries(manyStatements({ count: STATEMENTS })))
    writeFileSync(join(story, name), text);
  server = await OwnServer.start({
    STORY: story,
    // After the story, whose days are those of 2031.
    CLOCK_FIXED_AT: "2035-01-01T12:00:00Z",
    DATABASE_URL: `file:${join(folder, "tracker.db")}`,
  });
});
test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

function shownOn(page: Page): Promise<string[]> {
  return page
    .getByRole("region", { name: "Timeline" })
    .getByRole("article")
    .getByRole("heading")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}

/** Until the page that the link leads to has wholly arrived. */
async function follow(page: Page, link: Locator): Promise<void> {
  const left = page.url();
  await link.click();
  await page.waitForURL((url) => url.href !== left);
}

for (const query of ["", "?q=somebody&order=best"])
  test(`without JavaScript next and previous lead through every statement of /${query} once`, async ({
    page,
  }) => {
    await page.goto(`${server.origin}/${query}`);
    await expect(page.getByText("50 statements on page 1 of 3")).toBeVisible();
    const pages = [await shownOn(page)];
    const next = page.getByRole("link", { name: /^Next page/ });
    while (await next.isVisible()) {
      await follow(page, next);
      await expect(page).toHaveURL(/[?&]after=/);
      pages.push(await shownOn(page));
    }
    const [first, second, last] = pages.map((statements) => statements.length);
    expect(pages).toHaveLength(3);
    expect([first, second]).toEqual([50, 50]);
    expect(last).toBeGreaterThanOrEqual(STATEMENTS - 100);
    expect(new Set(pages.flat()).size).toBe(pages.flat().length);
    await follow(page, page.getByRole("link", { name: /^Previous page/ }));
    expect(await shownOn(page)).toEqual(pages[1]);
    await follow(page, page.getByRole("link", { name: "First page" }));
    expect(await shownOn(page)).toEqual(pages[0]);
  });
