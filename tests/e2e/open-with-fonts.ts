import { expect, type Page } from "@playwright/test";

/** A font that comes late waits for the next page, so the page is opened until it has both. */
export async function openWithFonts(page: Page, path: string): Promise<void> {
  await expect(async () => {
    await page.goto("about:blank");
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(fontsInUse)).toEqual([true, true]);
  }).toPass({ timeout: 20_000 });
}

/** Whether letters of our two fonts, in this document, differ in width from those of the font they would fall back to. */
function fontsInUse(): boolean[] {
  const style = getComputedStyle(document.documentElement);
  const probe = document.createElement("span");
  probe.textContent = "WAVE iiii 1234";
  document.body.append(probe);
  const widthIn = (family: string) => {
    probe.style.fontFamily = family;
    return probe.getBoundingClientRect().width;
  };
  const used = ["--font-headline", "--font-data"].map((token) => {
    const [family] = style.getPropertyValue(token).split(",");
    return widthIn(`${family ?? ""}, monospace`) !== widthIn("monospace");
  });
  probe.remove();
  return used;
}
