import { expect, test } from "./quiet-page";

test("what assistive technology gets of the countdown", async ({ page }) => {
  await page.clock.install({ time: Date.parse("2026-11-22T15:34:09Z") });
  await page.clock.pauseAt("2026-11-22T15:35:09Z");
  await page.goto("/?asof=2020-09-14");
  await expect(page.getByRole("region", { name: "Countdown" })).toMatchAriaSnapshot(`
    - region "Countdown":
      - heading "Countdown" [level=2]
      - paragraph:
        - timer: 1 day 13:24:51
        - text: until the
        - link "US order deadline":
          - /url: /deadlines/us-order-deadline?asof=2020-09-14
        - text: ", 15 September 2020"
      - paragraph:
        - time: End of that day
        - text: ", Eastern Time (assumed); hour not reported"
        - link "contested"
      - paragraph: /Executive order of August 2020, set by President Trump/
      - group: /Evidence for US order deadline/
  `);
});

test("what assistive technology gets of the lanes", async ({ page }) => {
  await page.goto("/?bidder=oracle&asof=2020-09-14");
  await expect(page.getByRole("region", { name: "Lanes picture" })).toMatchAriaSnapshot(`
    - region "Lanes picture":
      - paragraph: /each mark is a statement in the lane of a party that it concerns/
      - group "Statements by party and day":
        - group /Oracle/:
          - link /Chinese state media report no sale to Oracle/
  `);
  const marks = page.getByRole("group", { name: "Statements by party and day" }).getByRole("link");
  for (const mark of await marks.all()) {
    await expect(mark).toHaveAccessibleName(/.{20,}/);
    await expect(mark).toHaveAttribute("href", /^\/statements\//);
  }
});

test("the board stays a table on a phone, with its headers", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/?asof=2020-09-14");
  await expect(page.getByRole("table")).toMatchAriaSnapshot(`
    - table:
      - rowgroup:
        - row "Bidder Stage First reported Who says so":
          - columnheader "Bidder"
          - columnheader "Stage"
          - columnheader "First reported"
          - columnheader "Who says so"
      - rowgroup:
        - row /Oracle Chosen/:
          - rowheader "Oracle"
          - cell /Chosen/
          - cell /by 14 Sep 2020/
          - cell:
            - group: /Evidence for Oracle.*Washington Post/
  `);
});

test("each page says once, politely, what changes on it", async ({ page }) => {
  await page.goto("/?bidder=orcale");
  await expect(page.locator("[aria-live]")).toHaveCount(1);
  await expect(page.locator("[aria-live]")).toHaveAttribute("aria-live", "polite");
  await expect(page.getByRole("status").filter({ hasText: "could not be used" })).toBeVisible();
});
