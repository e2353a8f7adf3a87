import type { Page } from "@playwright/test";
import { LIVE, REPLAY } from "./servers";
import { expect, test } from "./quiet-page";

const timer = (page: Page) => page.getByRole("timer");

/** The browser's clock stands at `now` until a test moves it. */
async function holdClock(page: Page, now: string) {
  await page.clock.install({ time: Date.parse(now) - 60_000 });
  await page.clock.pauseAt(now);
}

// The server's clock is held at 10:35:09 in New York; the deadline ends with 15 September there.
const CASES = [
  ["/?asof=2020-09-13", "2 days 13:24:51"],
  ["/?asof=2020-09-14", "1 day 13:24:51"],
  ["/?asof=2020-09-15", "13:24:51"],
  ["/?asof=2020-09-16", "passed 10:35:09 ago"],
  ["/?asof=today", "passed 2,258 days 11:35:09 ago"],
  ["/", "1 day 13:24:51"],
] as const;

for (const [path, text] of CASES) {
  test(`${path} reads ${text} in the HTML as it arrives`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const digits = /role="timer"[^>]*>(.*?)<\/span><span[^>]*><span data-until/s.exec(html)?.[1];
    expect(digits?.replaceAll(/<[^>]+>/g, "").trim()).toBe(text);
  });

  test(`${path} ticks on from there in the browser, whatever the reader's zone`, async ({
    page,
  }) => {
    await holdClock(page, REPLAY.now);
    await page.goto(path);
    await expect(timer(page)).toHaveText(text);
    await page.clock.runFor(2_000);
    const seconds = (words: string | null) => Number(/(\d\d):(\d\d):(\d\d)/.exec(words ?? "")?.[3]);
    const step = text.startsWith("passed") ? 2 : -2;
    expect(seconds(await timer(page).textContent())).toBe(seconds(text) + step);
  });
}

test("without a day in the address a deadline ahead switches to the real clock", async ({
  page,
}) => {
  await holdClock(page, LIVE.now);
  await page.goto(LIVE.address);
  await expect(page.getByRole("region", { name: "Reading day" })).toContainText(
    "a deadline lies ahead",
  );
  await expect(timer(page)).toHaveText("1 day 13:24:51");
});

test("counts down to nothing and then up, across the moment it passes", async ({ page }) => {
  await holdClock(page, LIVE.now);
  await page.goto(LIVE.address);
  await page.clock.fastForward("37:24:49");
  await expect(timer(page)).toHaveText("00:00:02");
  const lines = page.getByRole("region", { name: "Countdown" }).getByRole("paragraph").first();
  await expect(lines).toContainText("until the US order deadline, 15 September 2020");
  await page.clock.runFor(3_000);
  await expect(timer(page)).toHaveText("passed 00:00:01 ago");
  await expect(lines).not.toContainText("until");
});

test("a replayed day starts over at its midnight instead of leaving the day", async ({ page }) => {
  await holdClock(page, REPLAY.now);
  await page.goto("/?asof=2020-09-14");
  await page.clock.fastForward("13:24:52"); // one second past midnight in New York
  await expect(timer(page)).toHaveText("1 day 23:59:59");
});

test("says who set the deadline, how exactly it is known, and that its demand is contested", async ({
  page,
}) => {
  await page.goto("/?asof=2020-09-14");
  const deadline = page.locator("#deadline-us-order-deadline");
  await expect(deadline).toContainText(
    "End of that day, Eastern Time (assumed); hour not reported",
  );
  await expect(deadline).toContainText("set by President Trump");
  await expect(deadline.getByRole("link", { name: "contested" })).toHaveAttribute(
    "href",
    "/questions/deadline-demand?asof=2020-09-14",
  );
  await page.goto("/?asof=2020-09-13");
  await expect(deadline.getByRole("link", { name: "contested" })).toHaveCount(0);
});

test("tells a screen reader at most once a minute", async ({ page }) => {
  await holdClock(page, REPLAY.now);
  await page.goto("/?asof=2020-09-14");
  const spoken = page.locator("story-countdown [aria-live=polite]");
  await expect(spoken).toHaveText("");
  await page.clock.runFor(50_000);
  await expect(spoken).toHaveText("");
  await page.clock.runFor(10_000);
  await expect(spoken).toHaveText("1 day, 13 hours and 23 minutes left");
});

test("does not shift the layout as it ticks", async ({ page }) => {
  await page.goto("/?asof=2020-09-14");
  const before = await page.locator("#bidders").boundingBox();
  await page.waitForTimeout(2_200);
  expect(await page.locator("#bidders").boundingBox()).toEqual(before);
});
