import type { Page } from "@playwright/test";
import { expect, test } from "./quiet-page";

const timelineOf = (page: Page) => page.getByRole("region", { name: "Timeline" });
const entriesOf = (page: Page) => timelineOf(page).getByRole("article");

test("finds what is typed, marks it, and says what it found by name", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Search" }).fill("suitors published");
  await page.getByRole("searchbox", { name: "Search" }).press("Enter");
  await expect(page).toHaveURL(/\/\?q=suitors\+published(#timeline)?$/);
  await expect(entriesOf(page)).not.toHaveCount(0);
  for (const entry of await entriesOf(page).all())
    await expect(entry.locator("mark").first()).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue("suitors published");
});

test("brings the best match first when asked, with days and hits, and without a search the newest", async ({
  page,
}) => {
  await page.goto("/?q=algorithm+sale&asof=2020-09-14");
  const newest = await entriesOf(page).getByRole("heading").allTextContents();
  await page.getByLabel("Order").selectOption({ label: "Best match first" });
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/\/\?q=algorithm\+sale&asof=2020-09-14&order=best(#timeline)?$/);
  const best = await entriesOf(page).getByRole("heading").allTextContents();
  expect(best.toSorted()).toEqual(newest.toSorted());
  expect(best).not.toEqual(newest);
  expect(best[0]).toMatch(/algorithm/i);
  await expect(entriesOf(page).first().locator("mark").first()).toBeVisible();
  await expect(timelineOf(page).getByRole("heading", { level: 3 }).first()).toContainText("2020");
  await page.getByRole("link", { name: "Search: algorithm sale" }).click();
  await expect(page).toHaveURL(/\/\?asof=2020-09-14(#timeline)?$/);
});

test("joins the filters and the day, and chips take it off", async ({ page }) => {
  await page.goto("/?q=microsoft&kind=announcement&asof=2020-09-13");
  const entries = await entriesOf(page).count();
  expect(entries).toBeGreaterThan(0);
  await expect(timelineOf(page).getByText(`${entries} statement`).first()).toBeVisible();
  await page
    .getByRole("group", { name: "Filters that are on" })
    .getByRole("link", { name: "Search: microsoft" })
    .click();
  await expect(page).toHaveURL(/\/\?kind=announcement&asof=2020-09-13/);
});

test("offers the word that was meant, but none that became public later", async ({ page }) => {
  await page.goto("/?q=algoritm");
  await expect(timelineOf(page).getByText("No results for “algoritm”")).toBeVisible();
  await timelineOf(page).getByRole("link", { name: "algorithm" }).click();
  await expect(page).toHaveURL(/\/\?q=algorithm/);
  await expect(entriesOf(page)).not.toHaveCount(0);
  await page.goto("/?q=suitrs&asof=2020-09-14");
  await expect(timelineOf(page).getByRole("link", { name: "suitors" })).toBeVisible();
  await page.goto("/?q=suitrs&asof=2020-09-13");
  await expect(timelineOf(page).getByText("No results for “suitrs”")).toBeVisible();
  await expect(timelineOf(page).getByText("Did you mean")).toHaveCount(0);
});

test("says why a text cannot be searched for, and a cursor not be followed", async ({ page }) => {
  await page.goto("/?q=%3F%21&after=nonsense");
  const notice = page
    .getByRole("status")
    .filter({ hasText: "Part of this link could not be used" });
  await expect(notice).toContainText("expected a letter or a digit to search for");
  await expect(notice).toContainText("it marks no place in this list");
  await expect(entriesOf(page)).toHaveCount(36);
});

test("takes any text as text", async ({ page }) => {
  for (const q of [`"`, `* OR (`, `<script>alert(1)</script>`, `a"b'c%_`, `NEAR(x`]) {
    const answer = await page.goto(`/?q=${encodeURIComponent(q)}`);
    expect(answer?.status()).toBe(200);
  }
});

test("works without scripts", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/`);
  await page.getByRole("searchbox", { name: "Search" }).fill("walmart");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/\/\?q=walmart/);
  await expect(entriesOf(page)).not.toHaveCount(0);
  await context.close();
});

test("marks what it found in a frame on another site too", async ({ page }) => {
  await page.goto("/embed/timeline?q=algorithm&asof=2020-09-14");
  await expect(page.getByRole("article")).not.toHaveCount(0);
  for (const entry of await page.getByRole("article").all())
    await expect(entry.locator("mark").first()).toBeVisible();
});
