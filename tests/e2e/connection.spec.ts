import { test as plainTest, type Page } from "@playwright/test";
import { expect, test } from "./quiet-page";
import { openSlowSite } from "./slow-site";

type Said = { words: string; after: number };

/** What the page says from the next click on, and how many milliseconds after it. */
async function listen(page: Page): Promise<Said[]> {
  const said: Said[] = [];
  page.on("console", (message) => {
    const [, after, words] = /^said (\d+) (.*)$/.exec(message.text()) ?? [];
    if (words !== undefined) said.push({ words, after: Number(after) });
  });
  await page.evaluate(() => {
    let clicked = 0;
    document.addEventListener("click", () => (clicked = performance.now()), { capture: true });
    const line = document.querySelector("story-connection");
    if (line === null) throw new Error("the page has no line for it");
    new MutationObserver(() => {
      const after = Math.round(performance.now() - clicked);
      // Evaluating in a page that is about to leave would wait for the next one.
      // eslint-disable-next-line no-console
      console.log(`said ${after} ${line.textContent?.trim() ?? ""}`);
    }).observe(line, { childList: true });
  });
  return said;
}

// Playwright's own ways of holding a request hold the page's timers too, hence a slow wire.

test("says that it waits, and not before 300 ms", async ({ page, baseURL }) => {
  const site = await openSlowSite(baseURL ?? "", { path: "/about", delay: 1_500 });
  await page.goto(`${site.address}/?asof=2020-09-14`);
  const said = await listen(page);
  await page.getByRole("link", { name: "How this is made" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How this is made");
  const words = said.filter((one) => one.words !== "");
  expect(words.map((one) => one.words)).toEqual(["Loading the next page …"]);
  expect(words[0]?.after).toBeGreaterThanOrEqual(300);
  await expect(page.locator("story-connection")).toBeEmpty();
  site.close();
});

test("offers to try again when an answer is long in coming", async ({ page, baseURL }) => {
  const site = await openSlowSite(baseURL ?? "", { path: "/about", delay: 9_500 });
  await page.goto(`${site.address}/?asof=2020-09-14`);
  const said = await listen(page);
  await page.getByRole("link", { name: "How this is made" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How this is made");
  const words = said.filter((one) => one.words !== "");
  expect(words.map((one) => one.words)).toEqual([
    "Loading the next page …",
    "The site has not answered yet. Try again",
  ]);
  expect(words[1]?.after).toBeGreaterThanOrEqual(8_000);
  site.close();
});

// What the browser wanted to fetch ahead fails now, and it says so on its console.
plainTest(
  "offline it keeps the page, says so, and goes on when the connection is back",
  async ({ page, context }) => {
    const line = page.locator("story-connection");
    await page.goto("/?asof=2020-09-14");
    await page.evaluate(() => customElements.whenDefined("story-connection"));
    await context.setOffline(true);
    await page.getByRole("link", { name: "How this is made" }).press("Enter");
    await expect(line).toContainText("You are offline.");
    await expect(line).toHaveAttribute("role", "status");
    await expect(line.getByRole("link", { name: "Try again" })).toHaveAttribute(
      "href",
      /\/about\?asof=2020-09-14$/,
    );
    await expect(page).toHaveURL("/?asof=2020-09-14");
    await page.keyboard.press("Escape");
    await expect(line).toBeEmpty();
    await page.getByRole("link", { name: "Approvals", exact: true }).press("Enter");
    await expect(line).toBeEmpty();
    await page.getByRole("button", { name: "Apply filters" }).press("Enter");
    await expect(line).toContainText("You are offline.");
    await context.setOffline(false);
    await expect(line).toBeEmpty();
    await page.getByRole("link", { name: "How this is made" }).press("Enter");
    await expect(page).toHaveURL("/about?asof=2020-09-14");
  },
);
