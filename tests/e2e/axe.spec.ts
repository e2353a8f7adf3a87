import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { EVERY_PAGE } from "./pages";
import { expect, test } from "./quiet-page";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [360, 768, 1280];
const SCHEMES = ["light", "dark"] as const;

/** All that can differ between light and dark, where nothing but colours changes. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (
    rules === undefined ? axe.withTags(TAGS) : axe.withRules(rules)
  ).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

for (const path of EVERY_PAGE)
  test(`axe finds nothing on ${path}, light and dark, at three widths, folded and unfolded`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: "light" });
      expect(await violations(page), `${width} px, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(page, COLOUR_RULES), `${width} px, dark`).toEqual([]);
    }
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await violations(page), "all unfolded, dark").toEqual([]);
  });

test("axe finds nothing on the list of keys, nor with more contrast or forced colours", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto("/?bidder=oracle&asof=2020-09-14");
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
