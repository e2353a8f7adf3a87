import type { Page } from "@playwright/test";
import { expect, test } from "./quiet-page";

const choice = (page: Page, facet: string, name: RegExp | string) =>
  page.getByRole("group", { name: facet }).getByRole("checkbox", { name });

const APPLY = { name: "Apply filters" };

function timelineOf(page: Page) {
  return page.getByRole("region", { name: "Timeline" });
}

test("filters by bidder", async ({ page }) => {
  await page.goto("/");
  await choice(page, "Bidder", /^Microsoft/).check();
  await page.getByRole("button", APPLY).click();
  await expect(page).toHaveURL(/\/\?bidder=microsoft(#timeline)?$/);
  await expect(timelineOf(page).getByRole("article")).toHaveCount(6);
  for (const entry of await timelineOf(page).getByRole("article").all())
    await expect(entry).toContainText("Microsoft");
});

test("filters by regulator", async ({ page }) => {
  await page.goto("/");
  await timelineOf(page)
    .getByRole("checkbox", { name: /^CFIUS/ })
    .check();
  await page.getByRole("button", APPLY).click();
  await expect(page).toHaveURL(/\?regulator=cfius/);
  const entries = timelineOf(page).getByRole("article");
  await expect(entries).toHaveCount(2);
  await expect(entries.filter({ hasText: "A sale also needs the approval of CFIUS" })).toHaveCount(
    1,
  );
});

test("joins values of one facet with or, facets with and, on a moved clock", async ({ page }) => {
  await page.goto("/?bidder=walmart&bidder=microsoft&asof=2020-09-13");
  const both = await timelineOf(page).getByRole("article").count();
  await page.goto("/?bidder=walmart&asof=2020-09-13");
  const walmart = await timelineOf(page).getByRole("article").count();
  expect(both).toBeGreaterThan(walmart);
  await page.goto("/?bidder=walmart&kind=announcement&asof=2020-09-13");
  await expect(timelineOf(page).getByRole("article")).toHaveCount(2);
  await page.goto("/?bidder=walmart&regulator=cfius");
  await expect(
    timelineOf(page).getByText("No statement matches all of these filters"),
  ).toBeVisible();
});

test("keeps the filter while the clock moves, and the clock while the filter changes", async ({
  page,
}) => {
  await page.goto("/?regulator=us-president");
  await page.getByRole("link", { name: "10 September 2020: 1 statement", exact: true }).click();
  await expect(page).toHaveURL("/?regulator=us-president&asof=2020-09-10");
  await expect(timelineOf(page).getByRole("article")).toHaveCount(3);
  await page.getByLabel("Order").selectOption("oldest");
  await page.getByRole("button", APPLY).click();
  await expect(page).toHaveURL(/\?regulator=us-president&asof=2020-09-10&order=oldest/);
});

test("counts what each value would give, and disables a value that gives nothing", async ({
  page,
}) => {
  await page.goto("/?bidder=twitter");
  await expect(choice(page, "Bidder", "Twitter 1")).toBeChecked();
  await expect(choice(page, "Bidder", "Oracle 5")).toBeEnabled();
  await expect(choice(page, "Regulator", "CFIUS 0")).toBeDisabled();
});

test("shows only what the sources do not agree on", async ({ page }) => {
  await page.goto("/?contested=1");
  const entries = timelineOf(page).getByRole("article");
  await expect(entries.filter({ hasText: "contested" })).toHaveCount(await entries.count());
  await page.goto("/?contested=1&asof=2020-09-13");
  await expect(
    timelineOf(page).getByText("No statement matches all of these filters"),
  ).toBeVisible();
});

test("a range takes every statement whose span touches it", async ({ page }) => {
  await page.goto("/?to=2020-08");
  await expect(timelineOf(page).locator("#statement-trump-threatened-ban")).toBeVisible();
  await expect(
    timelineOf(page).locator("#statement-bytedance-in-talks-since-threat"),
  ).toBeVisible();
  await expect(timelineOf(page).locator("#statement-trump-refused-extension")).toHaveCount(0);
});

test("chips take off one filter each, one link clears all", async ({ page }) => {
  await page.goto("/?bidder=oracle&contested=1&asof=2020-09-14");
  const chips = page.getByRole("group", { name: "Filters that are on" });
  await chips.getByRole("link", { name: "Oracle" }).click();
  await expect(page).toHaveURL(/\/\?contested=1&asof=2020-09-14/);
  await chips.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\/\?asof=2020-09-14/);
  await expect(timelineOf(page).getByRole("article")).toHaveCount(36);
});

test("names what is wrong in an address and offers the nearest value", async ({ page }) => {
  await page.goto("/?bidder=orcale&asof=2020-13-01&from=soon");
  const notice = page
    .getByRole("status")
    .filter({ hasText: "Part of this link could not be used" });
  await expect(notice.getByRole("listitem")).toHaveCount(3);
  await expect(notice).toContainText(
    "bidder=orcale: no bidder is called that; did you mean Oracle?",
  );
  await notice.getByRole("link", { name: "Oracle" }).click();
  await expect(page).toHaveURL("/?bidder=oracle");
});

test("leads every way of writing a query to one address", async ({ request }) => {
  const answer = await request.get(
    "/?utm_source=x&asof=2020-09-14&bidder=walmart&bidder=oracle&bidder=walmart&order=newest",
    { maxRedirects: 0 },
  );
  expect(answer.status()).toBe(308);
  expect(answer.headers()["location"]).toBe("/?bidder=oracle&bidder=walmart&asof=2020-09-14");
});

test("a sent form asks for the short address at once, without a detour", async ({ page }) => {
  await page.goto("/?asof=2020-09-14&order=oldest");
  const form = page.getByRole("form", { name: "Filters" });
  await form
    .getByRole("group", { name: "Bidder" })
    .getByLabel(/^Oracle/)
    .check();
  await form.getByLabel("Search").fill("deal");
  await form.getByLabel("Contested only").check();
  const asked = page.waitForRequest((request) => request.isNavigationRequest());
  await form.getByRole("button", APPLY).click();
  await page.waitForLoadState();
  const request = await asked;
  expect(new URL(request.url()).search).toBe(
    "?bidder=oracle&q=deal&contested=1&asof=2020-09-14&order=oldest",
  );
  expect((await request.response())?.status()).toBe(200);
  await form.getByLabel("Order").selectOption("newest");
  await form.getByRole("button", APPLY).click();
  await expect(page).toHaveURL("/?bidder=oracle&q=deal&contested=1&asof=2020-09-14#timeline");
});

test("other filters show at once, another page fades over", async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener("pagereveal", ({ viewTransition }) => {
      document.documentElement.dataset["faded"] = String(viewTransition !== null);
    });
  });
  const html = page.locator("html");
  await page.goto("/?asof=2020-09-14");
  await choice(page, "Bidder", /^Oracle/).check();
  await page.getByRole("button", APPLY).click();
  await expect(page).toHaveURL(/bidder=oracle/);
  await expect(html).toHaveAttribute("data-faded", "false");
  await page.getByRole("table").getByRole("link", { name: "Oracle", exact: true }).click();
  await expect(page).toHaveURL(/\/bidders\/oracle/);
  await expect(html).toHaveAttribute("data-faded", "true");
});

test("offers an order where there is one to choose: an article has its own", async ({ page }) => {
  await page.goto("/bidders/oracle");
  await expect(page.getByLabel("Order")).toBeVisible();
  await page.goto("/articles/microsoft-out-of-running");
  await expect(page.getByLabel("Contested only")).toBeVisible();
  await expect(page.getByLabel("Order")).toHaveCount(0);
});
