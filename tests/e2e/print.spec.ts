import type { Page } from "@playwright/test";
import { KINDS_OF_PAGE } from "./pages";
import { expect, test } from "./quiet-page";

async function countSheets(page: Page, format: "A4" | "Letter"): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({ format });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const format of ["A4", "Letter"] as const)
  test(`the dashboard prints on at most three sheets of ${format}`, async ({ page }) => {
    await page.goto("/");
    const sheets = await countSheets(page, format);
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(3);
  });

// The page of the look is made of controls.
for (const path of KINDS_OF_PAGE.filter((kind) => kind !== "/about/design"))
  test(`${path} prints its day, its sources and no control`, async ({ page }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.goto(path);
    await expect(page.getByText("Read as of Monday, 14 September 2020")).toBeVisible();
    await expect(
      page.getByText("Microsoft out of TikTok running as deadline looms."),
    ).toBeVisible();
    for (const control of await page.locator("button, input, select, nav").all())
      await expect(control).toBeHidden();
    expect(
      await page.evaluate(() => {
        const style = getComputedStyle(document.body);
        return [style.backgroundColor, style.color];
      }),
    ).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  });

test("spells out where a printed record is found", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await page.goto("/");
  const after = await page
    .getByRole("link", { name: "ByteDance turned down its offer, Microsoft says" })
    .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(after).toContain("/statements/bytedance-declined-microsoft");
});
