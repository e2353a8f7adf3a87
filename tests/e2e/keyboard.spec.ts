import { expect, test } from "./quiet-page";

test("left and right move the day, t goes to today", async ({ page }) => {
  await page.goto("/?bidder=oracle&asof=2020-09-14");
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL("/?bidder=oracle&asof=2020-09-13");
  await page.keyboard.press("ArrowRight");
  await page.waitForURL("/?bidder=oracle&asof=2020-09-14");
  await page.keyboard.press("t");
  await expect(page).toHaveURL("/?bidder=oracle&asof=today");
});

test("/ goes to the search field, ? lists the keys, Escape closes the list", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await page.locator("body").click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("?");
  await expect(page.getByRole("heading", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Keys" })).toBeHidden();
});

test("keys stay with whoever is writing, and can be switched off for good", async ({ page }) => {
  await page.goto("/?asof=2020-09-14");
  await page.getByLabel("From", { exact: true }).press("ArrowLeft");
  await page.getByLabel("From", { exact: true }).press("t");
  await expect(page).toHaveURL("/?asof=2020-09-14");
  await page.getByRole("button", { name: "Keyboard" }).click();
  await page.getByLabel("Keys are on").uncheck();
  await page.getByRole("button", { name: "Close" }).click();
  await page.reload();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("t");
  await page.waitForTimeout(300);
  await expect(page).toHaveURL("/?asof=2020-09-14");
});

test("the three uses work with the keyboard alone", async ({ page }) => {
  await page.goto("/?asof=2020-09-14");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.getByRole("link", { name: "13 September 2020: 8 statements" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?asof=2020-09-13");
  await page
    .getByRole("group", { name: "Bidder" })
    .getByRole("checkbox", { name: /^Walmart/ })
    .focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/\?bidder=walmart&asof=2020-09-13/);
  const evidence = page.getByRole("row", { name: /^Walmart/ }).locator("summary");
  await evidence.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /^Walmart/ }).getByRole("blockquote")).toBeVisible();
});
