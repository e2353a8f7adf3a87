import type { Page } from "@playwright/test";
import { expect, test } from "./quiet-page";

type Stop = { name: string; isCovered: boolean; hasOutline: boolean };

/** What has the focus: its name, whether the clock bar or anything else lies over it, whether it shows. */
async function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
    const box = element.getBoundingClientRect();
    const bar = document.querySelector("section[aria-label='Reading day'] > div");
    const edges = bar?.getBoundingClientRect() ?? new DOMRect();
    const isInFront = (bar?.contains(element) ?? false) || name === "Skip to the content";
    const target =
      element.closest("svg") === null ? element : (element.firstElementChild ?? element);
    const { outlineStyle, stroke } = getComputedStyle(target);
    return {
      name: name.replaceAll(/\s+/g, " ").slice(0, 60) || (element.getAttribute("name") ?? ""),
      isCovered: !isInFront && box.top < edges.bottom - 1 && box.bottom > edges.top + 1,
      hasOutline: outlineStyle !== "none" || stroke !== "none",
    };
  });
}

/** Presses Tab (or Shift+Tab) until the page has been left or `most` stops were made. */
async function walk(page: Page, { key = "Tab", most = 400 } = {}): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    stops.push(await focused(page));
  }
  return stops;
}

/** Asserts that the names come in this order, whatever stands between them. */
function expectInOrder(stops: readonly Stop[], names: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const wanted of names) {
    const found = stops.findIndex(
      ({ name }, index) =>
        index >= from && (typeof wanted === "string" ? name === wanted : wanted.test(name)),
    );
    expect(found, `${String(wanted)} after stop ${from}`).toBeGreaterThanOrEqual(from);
    from = found + 1;
  }
}

test("first use, who is in and who says so: the order of the keyboard's stops", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto("/?asof=2020-09-14");
  const stops = await walk(page, { most: 60 });
  expectInOrder(stops, [
    "Skip to the content",
    "Bidders",
    "Approvals",
    "Questions",
    "Timeline",
    "Filter",
    /13 Sep/,
    /15 Sep/,
    "today",
    /^31 August 2020: /,
    /^16 September 2020: /,
    "US order deadline",
    /Evidence for US order deadline/,
    "Oracle",
    "24 statements",
    "what the stages mean",
    "Oracle",
    /Evidence for Oracle: Chosen/,
    "Walmart",
    /Evidence for Walmart: In talks/,
    "Twitter",
    "Microsoft",
    "Committee on Foreign Investment in the United States",
  ]);
  expect(stops.filter(({ isCovered }) => isCovered)).toEqual([]);
  expect(stops.filter(({ hasOutline }) => !hasOutline)).toEqual([]);
});

test("second use, move the clock: from the day back to the day before, and the place is kept", async ({
  page,
}) => {
  await page.goto("/?asof=2020-09-14");
  const stops = await walk(page, { most: 40 });
  expectInOrder(stops, [
    /13 Sep/,
    /15 Sep/,
    "today",
    /^31 August 2020/,
    "earlier, 13 Sep",
    "asof",
    "Go",
  ]);
  await page.getByRole("link", { name: "13 Sep 2020" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?asof=2020-09-13");
});

test("third use, narrow the timeline: skip the picture, choose, apply, take a chip off", async ({
  page,
}) => {
  await page.goto("/?asof=2020-09-14");
  await page.getByRole("link", { name: "Filter", exact: true }).press("Enter");
  const stops = await walk(page, { most: 40 });
  expectInOrder(stops, [
    "q",
    "bidder",
    "regulator",
    "kind",
    "contested",
    "from",
    "to",
    /Newest/,
    "Apply filters",
  ]);
  await page
    .getByRole("group", { name: "Bidder" })
    .getByLabel(/^Oracle/)
    .focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Apply filters" }).press("Enter");
  await expect(page).toHaveURL(/\?bidder=oracle&asof=2020-09-14/);
  await page
    .getByRole("group", { name: "Filters that are on" })
    .getByRole("link", { name: /Oracle/ })
    .press("Enter");
  await expect(page).toHaveURL(/\/\?asof=2020-09-14/);
});

test("walking backwards from the end nothing in focus lies under the clock", async ({ page }) => {
  test.slow();
  await page.goto("/?bidder=oracle&asof=2020-09-14");
  await page.getByRole("button", { name: "Keyboard" }).focus();
  const stops = await walk(page, { key: "Shift+Tab", most: 250 });
  expect(stops.length).toBeGreaterThan(60);
  expect(stops.filter(({ isCovered }) => isCovered)).toEqual([]);
});
