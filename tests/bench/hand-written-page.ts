import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { nameFunctions } from "./page-probe";

/** What somebody would write by hand who knows the content and no framework. */
const STYLE = `
@font-face { font-family: Headline; src: url("/fonts/0.woff2") format("woff2"); font-weight: 200 900; font-display: swap; }
@font-face { font-family: Data; src: url("/fonts/1.woff2") format("woff2"); font-weight: 200 900; font-display: swap; }
:root { color-scheme: light dark; }
body { max-width: 72rem; margin: auto; padding: 0.75rem 1rem; font: 1rem/1.5 Data, sans-serif; }
h1, h2, h3, h4 { font-family: Headline, serif; line-height: 1.25; margin: 1rem 0 0.25rem; }
p, ul, ol, dl, blockquote { margin: 0.25rem 0; }
ul, ol { padding: 0; list-style: none; }
section, article { border-top: 1px solid; padding: 0.5rem 0; }
blockquote { padding-left: 1rem; border-left: 2px solid; }
svg { max-width: 100%; }
table { border-collapse: collapse; }
td, th { padding: 0.25rem 0.5rem; text-align: left; }
`;

type Site = { browser: Browser; origin: string; directory: string };

/**
 * Writes a static site with the visible content of the app's dashboard and of one filtered view of it:
 * the same words, headings, lists, forms and font files, without the app's classes and wrappers.
 */
export async function writeHandWrittenSite({ browser, origin, directory }: Site): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  await nameFunctions(page);
  await page.goto(origin, { waitUntil: "load" });
  await saveFonts(page, directory);
  writeFileSync(join(directory, "site.css"), STYLE);
  const filtered = await page.evaluate(filteredAddress);
  writeFileSync(join(directory, "index.html"), await pageOf(page));
  await page.goto(`${origin}${filtered}`, { waitUntil: "load" });
  writeFileSync(join(directory, "filtered.html"), await pageOf(page));
  await page.close();
}

function filteredAddress(): string {
  const box = document.querySelector<HTMLInputElement>('input[name="bidder"]:not(:disabled)');
  return `/?bidder=${box?.value ?? ""}`;
}

async function saveFonts(page: Page, directory: string): Promise<void> {
  mkdirSync(join(directory, "fonts"), { recursive: true });
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.endsWith(".woff2")),
  );
  for (const [index, address] of addresses.entries()) {
    const bytes = await (await fetch(address)).arrayBuffer();
    writeFileSync(join(directory, "fonts", `${index}.woff2`), new Uint8Array(bytes));
  }
}

async function pageOf(page: Page): Promise<string> {
  const body = await page.evaluate(plainBody);
  const fonts = [0, 1].map(
    (index) =>
      `<link rel="preload" href="/fonts/${index}.woff2" as="font" type="font/woff2" crossorigin>`,
  );
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${await page.title()}</title>`;
  const links = `${fonts.join("")}<link rel="stylesheet" href="/site.css">`;
  return `<!doctype html><html lang="en" data-document><head>${head}${links}</head><body>${body}</body></html>`;
}

/** Runs in the page: its content in the elements that carry meaning, and no others. */
function plainBody(): string {
  const kept =
    "h1 h2 h3 h4 p ul ol li dl dt dd a article section nav header footer main form fieldset legend label input select option button details summary blockquote q cite time table thead tbody tr th td strong em abbr svg".split(
      " ",
    );
  const attributes =
    "id href action method type name value checked disabled selected open datetime lang".split(" ");
  const escape = (text: string) => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  const write = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE)
      return escape((node.textContent ?? "").replace(/\s+/g, " "));
    if (!(node instanceof Element) || ["SCRIPT", "STYLE", "TEMPLATE"].includes(node.tagName))
      return "";
    const name = node.tagName.toLowerCase();
    if (name === "svg") return node.outerHTML.replace(/ class="[^"]*"/g, "");
    const inner = [...node.childNodes].map(write).join("");
    if (!kept.includes(name)) return inner;
    const given = attributes.filter((attribute) => node.hasAttribute(attribute));
    const written = given.map(
      (attribute) =>
        ` ${attribute}="${escape(node.getAttribute(attribute) ?? "").replaceAll('"', "&quot;")}"`,
    );
    return name === "input"
      ? `<input${written.join("")}>`
      : `<${name}${written.join("")}>${inner}</${name}>`;
  };
  return [...document.body.childNodes].map(write).join("");
}
