import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { EVERY_PAGE } from "./pages";
import { expect, test } from "./quiet-page";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [360, 768, 1280];
const SCHEMES = ["light", "dark"] as const;

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

for (const path of EVERY_PAGE)
  test(`axe finds nothing on ${path}, light and dark, at three widths, folded and unfolded`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(path);
    for (const width of WIDTHS)
      for (const colorScheme of SCHEMES) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
      }
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violations(page), `${width} px, all unfolded`).toEqual([]);
    }
  });

test("axe finds nothing on the list of keys, nor with more contrast or forced colours", async ({
  page,
}) => {
  await page.goto("/");
  await page.keyboard.press("?");
  await expect(page.getByRole("heading", { name: "Keys" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ contrast: "more", colorScheme });
    expect(await violations(page), `more contrast, ${colorScheme}`).toEqual([]);
    await page.emulateMedia({ contrast: null, forcedColors: "active", colorScheme });
    expect(await violations(page), `forced colours, ${colorScheme}`).toEqual([]);
    await page.emulateMedia({ forcedColors: null });
  }
});
