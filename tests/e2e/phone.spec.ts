import { devices, type Locator } from "@playwright/test";
import { KINDS_OF_PAGE } from "./pages";
import { expect, test } from "./quiet-page";

const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices["Pixel 7"];
test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch });

async function sizes(targets: Locator) {
  return targets.evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return { name: element.textContent?.trim() ?? "", width, height };
      }),
  );
}

for (const path of KINDS_OF_PAGE)
  test(`on a phone the main targets of ${path} are 44 px, the others 24 px or inside text`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const summary of await page.locator("details.open-when-wide > summary").all())
      await summary.tap();
    const clock = page.getByRole("region", { name: "Reading day" });
    const main = clock.locator(":scope > div:first-child a").or(page.locator("form button"));
    for (const target of await sizes(main)) {
      expect(target.height, target.name).toBeGreaterThanOrEqual(44);
      expect(target.width, target.name).toBeGreaterThanOrEqual(24);
    }
    const others = page.locator(
      "summary:visible, nav a:visible, button:visible, select:visible, label:has(input[type=checkbox]):visible",
    );
    for (const target of await sizes(others)) {
      expect(target.height, target.name).toBeGreaterThanOrEqual(24);
      expect(target.width, target.name).toBeGreaterThanOrEqual(24);
    }
  });

test("the clock stays in view down the whole page, and its day can be moved from there", async ({
  page,
}) => {
  await page.goto("/?asof=2020-09-14");
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  const back = page.getByRole("link", { name: "13 Sep 2020" }).first();
  await expect(back).toBeInViewport({ ratio: 1 });
  expect((await back.boundingBox())?.y).toBeLessThan(60);
  await back.tap();
  await expect(page).toHaveURL("/?asof=2020-09-13");
});

test("no anchor that is led to lies under the clock", async ({ page }) => {
  await page.goto("/?asof=2020-09-14");
  for (const id of ["bidders", "approvals", "questions", "timeline", "bidder-walmart"]) {
    await page.goto(`/?asof=2020-09-14#${id}`);
    const bar = await page
      .getByRole("region", { name: "Reading day" })
      .locator(":scope > div")
      .first()
      .boundingBox();
    const target = await page.locator(`#${id}`).boundingBox();
    expect(target?.y, id).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  }
});

test("with a finger: Oracle and China, contested only, in five steps", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Filter", exact: true }).tap();
  await page
    .getByRole("group", { name: "Bidder" })
    .getByLabel(/^Oracle/)
    .tap();
  await page
    .getByRole("group", { name: "Regulator" })
    .getByLabel(/^Beijing/)
    .tap();
  await page.getByLabel("Contested only").tap();
  await page.getByRole("button", { name: "Apply filters" }).tap();
  await expect(page).toHaveURL(/\?bidder=oracle&regulator=chinese-government&contested=1/);
  await expect(page.getByRole("group", { name: "Filters that are on" })).toContainText("Oracle");
});
