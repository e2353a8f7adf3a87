import { expect, test } from "./quiet-page";

test.use({ javaScriptEnabled: false });

test("reads, filters, moves the clock and opens evidence without JavaScript", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("timer")).toHaveText("1 day 13:24:51");
  await page
    .getByRole("group", { name: "Regulator" })
    .getByRole("checkbox", { name: /^President Trump/ })
    .check();
  await page.getByRole("checkbox", { name: "Contested only" }).check();
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/\?regulator=us-president&contested=1/);
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByRole("article")).toHaveCount(2);
  await page.getByRole("link", { name: "13 Sep 2020" }).first().click();
  await expect(page).toHaveURL(/regulator=us-president&contested=1&asof=2020-09-13/);
  const microsoft = page.getByRole("row", { name: /^Microsoft/ });
  await microsoft.getByText("2 articles, 1 origin").click();
  await expect(microsoft.getByRole("blockquote").first()).toBeVisible();
});

test("a phone gets one column, folded filters and no sideways scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Apply filters" })).toBeHidden();
  await page.getByText("Search and filters", { exact: true }).click();
  await expect(page.getByRole("button", { name: "Apply filters" })).toBeVisible();
});
