import type { Page } from "@playwright/test";
import { openWithFonts } from "./open-with-fonts";
import { EVERY_PAGE, KINDS_OF_PAGE } from "./pages";
import { expect, test } from "./quiet-page";
import { REPLAY } from "./servers";

/** How far the page scrolls sideways, and what sticks out of the window. */
async function overflow(page: Page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isScrolledInside = (element: Element) => {
      for (let box = element.parentElement; box !== null; box = box.parentElement)
        if (["auto", "scroll", "hidden"].includes(getComputedStyle(box).overflowX)) return true;
      return false;
    };
    const outside = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .filter((element) => element.getClientRects().length > 0 && !isScrolledInside(element))
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
    return { sideways: document.documentElement.scrollWidth - width, outside };
  });
}

const NOTHING = { sideways: 0, outside: [] };

for (const path of EVERY_PAGE)
  test(`${path} fits 320 px, unfolded too, and with the reader's own text spacing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    expect(await overflow(page)).toEqual(NOTHING);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await overflow(page), "unfolded").toEqual(NOTHING);
    // WCAG 1.4.12, set through the style sheet object model, which the policy allows.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}",
      );
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await overflow(page), "text spacing").toEqual(NOTHING);
  });

test("twice and four times as large the dashboard keeps everything in one column", async ({
  browser,
}) => {
  for (const scale of [2, 4]) {
    const page = await browser.newPage({
      baseURL: REPLAY.address,
      viewport: { width: 1280 / scale, height: 1024 / scale },
      deviceScaleFactor: scale,
    });
    await page.goto("/");
    expect(await overflow(page), `${scale}×`).toEqual(NOTHING);
    await expect(page.getByRole("heading", { name: "Bidders", exact: true })).toBeVisible();
    await page.close();
  }
});

/**
 * The longest line of each paragraph that runs over several, in letters that are seen; notes are smaller, and
 * labels short.
 */
async function longestLines(page: Page) {
  return page.evaluate(() => {
    const lines: { letters: number; text: string; isRunning: boolean }[] = [];
    const textSize = getComputedStyle(document.body).fontSize;
    for (const block of document.querySelectorAll("main p, main dd, main blockquote")) {
      if (block.closest("table, details:not([open]), [popover]") !== null) continue;
      if (block.getClientRects().length === 0 || getComputedStyle(block).display === "flex")
        continue;
      const byLine = new Map<number, string>();
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest(".sr-only") != null) continue;
        const text = node.textContent ?? "";
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width <= 1) continue;
          const line = Math.round((box.top + box.bottom) / 2 / 6);
          byLine.set(line, (byLine.get(line) ?? "") + text[at]);
        }
      }
      if (byLine.size < 2) continue;
      const longest = [...byLine.values()].reduce((a, b) => (b.length > a.length ? b : a));
      const isOfText = getComputedStyle(block).fontSize === textSize;
      const isRunning = isOfText && (block.textContent ?? "").length > 160;
      lines.push({ letters: longest.length, text: longest, isRunning });
    }
    return lines;
  });
}

for (const path of KINDS_OF_PAGE)
  test(`running text on ${path} has 45 to 80 letters a line at 1280 px`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openWithFonts(page, path);
    const lines = await longestLines(page);
    expect(lines.filter(({ letters }) => letters > 80)).toEqual([]);
    expect(lines.filter(({ letters, isRunning }) => letters < 45 && isRunning)).toEqual([]);
  });

test("the first screen at 1280 × 800 has the day, the countdown, the changes, all bidders, and approvals begin", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/");
  for (const part of [
    page.getByRole("region", { name: "Reading day" }).getByRole("link", { name: "13 Sep 2020" }),
    page.getByRole("timer"),
    page.getByRole("region", { name: "Since 13 September 2020" }),
    page.getByRole("table"),
  ]) {
    const box = await part.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
  }
  const approvals = await page.getByRole("heading", { name: "Approvals" }).boundingBox();
  expect(approvals?.y).toBeLessThan(800);
});

test("entries far down are laid out a moment after the page, without anything in view moving", async ({
  page,
}) => {
  await page.setViewportSize({ width: 412, height: 823 });
  await page.goto("/");
  const far = page.locator("[data-far]");
  expect(await far.count()).toBeGreaterThan(30);
  const held = () =>
    far.evaluateAll(
      (pieces) =>
        pieces.filter((piece) => getComputedStyle(piece).contentVisibility === "auto").length,
    );
  await expect.poll(held).toBe(0);
  const shifts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().length));
        observer.observe({ type: "layout-shift", buffered: true });
        // Without a shift the observer says nothing.
        setTimeout(() => resolve(0), 1_000);
      }),
  );
  expect(shifts).toBe(0);
});

test("without scripts, and on paper, nothing is held back", async ({ browser, page }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: REPLAY.address });
  const plain = await context.newPage();
  await plain.goto("/");
  await expect(plain.locator("[data-far]").last()).toHaveCSS("content-visibility", "visible");
  await context.close();
  await page.goto("/");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("[data-far]").last()).toHaveCSS("content-visibility", "visible");
});
