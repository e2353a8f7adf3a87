import { expect, test } from "./quiet-page";

const notice = "story-connection";

test("says that it waits only after 300 ms, and stops saying so when the page is there", async ({
  page,
}) => {
  await page.goto("/?asof=2020-09-14");
  let answer = () => {};
  const held = new Promise<void>((release) => (answer = release));
  await page.route("**/about*", async (route) => {
    await held;
    await route.continue();
  });
  const began = Date.now();
  await page.getByRole("link", { name: "How this is made" }).click({ noWaitAfter: true });
  await expect(page.locator(notice)).toBeEmpty();
  expect(Date.now() - began).toBeLessThan(300);
  await expect(page.locator(notice)).toHaveText("Loading the next page …");
  await expect(page.locator(notice)).toHaveAttribute("role", "status");
  answer();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How this is made");
  await expect(page.locator(notice)).toBeEmpty();
});

test("offers to try again when an answer is long in coming; Escape ends the waiting", async ({
  page,
}) => {
  await page.clock.install();
  await page.goto("/?asof=2020-09-14");
  await page.route("**/about*", () => {});
  await page.getByRole("link", { name: "How this is made" }).click({ noWaitAfter: true });
  await page.clock.runFor(9_000);
  await expect(page.locator(notice)).toContainText("The site has not answered yet.");
  await expect(page.locator(notice).getByRole("link", { name: "Try again" })).toHaveAttribute(
    "href",
    /\/about\?asof=2020-09-14$/,
  );
  await page.keyboard.press("Escape");
  await expect(page.locator(notice)).toBeEmpty();
});

test("offline it keeps the page, says so, and goes on when the connection is back", async ({
  page,
  context,
}) => {
  await page.goto("/?asof=2020-09-14");
  await context.setOffline(true);
  await page.getByRole("link", { name: "How this is made" }).click();
  await expect(page.locator(notice)).toContainText("You are offline.");
  await expect(page).toHaveURL("/?asof=2020-09-14");
  await context.setOffline(false);
  await expect(page.locator(notice)).toBeEmpty();
  await page.getByRole("link", { name: "How this is made" }).click();
  await expect(page).toHaveURL("/about?asof=2020-09-14");
});

test("keeps quiet for places on the page and for files", async ({ page, context }) => {
  await page.goto("/?asof=2020-09-14");
  await context.setOffline(true);
  await page.getByRole("link", { name: "Approvals", exact: true }).click();
  await expect(page.locator(notice)).toBeEmpty();
  await context.setOffline(false);
});
