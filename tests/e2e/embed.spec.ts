import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test as base } from "@playwright/test";
import { REPLAY } from "./servers";

/** A page of another origin that holds frames of ours. */
const test = base.extend<{ host: (body: string) => Promise<string> }>({
  host: async ({}, lend) => {
    let body = "";
    const server = createServer((_, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(`<!doctype html><title>Another site</title>${body}`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await lend(async (text) => {
      body = text;
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    });
    await new Promise((resolve) => server.close(resolve));
  },
});

async function snippetOf(part: string): Promise<string> {
  const page = await (await fetch(`${REPLAY.address}/data?bidder=oracle`)).text();
  const snippets = [...page.matchAll(/<code>(&lt;iframe.*?)<\/code>/gs)].map(([, text = ""]) =>
    text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );
  const snippet = snippets.find((text) => text.includes(`/embed/${part}?`));
  if (snippet === undefined) throw new Error(`/data has no lines to copy for ${part}`);
  return snippet;
}

for (const [part, words] of [
  ["countdown", "No deadline is known"],
  ["board", "Oracle"],
  ["approvals", "The story names no approval"],
  ["timeline", "Oracle"],
] as const)
  test(`the lines to copy frame the ${part} on another site, as high as what is in it`, async ({
    page,
    host,
  }) => {
    await page.goto(await host(await snippetOf(part)));
    const frame = page.frameLocator("iframe");
    await expect(frame.getByText(words).first()).toBeVisible();
    await expect
      .poll(async () => {
        const inner = page.frames()[1];
        const [box, content] = await Promise.all([
          page.locator("iframe").boundingBox(),
          inner?.evaluate(() => document.documentElement.scrollHeight),
        ]);
        return Math.abs((box?.height ?? 0) - (content ?? -100));
      })
      .toBeLessThanOrEqual(4);
  });

test("a link in a frame opens outside of it", async ({ page, host, context }) => {
  await page.goto(await host(await snippetOf("board")));
  const opened = context.waitForEvent("page");
  await page.frameLocator("iframe").getByRole("link", { name: "Oracle", exact: true }).click();
  expect(new URL((await opened).url()).pathname).toBe("/bidders/oracle");
});

test("a frame follows the light or dark of its reader", async ({ page, host }) => {
  const background = () =>
    page.frames()[1]?.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(await host(await snippetOf("board")));
  await expect(page.frameLocator("iframe").getByText("Oracle").first()).toBeVisible();
  const light = await background();
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await background()).not.toBe(light);
});

test("nothing but the frames can be framed", async ({ page, host }) => {
  const refused: string[] = [];
  page.on("console", (message) => refused.push(message.text()));
  await page.goto(await host(`<iframe src="${REPLAY.address}/"></iframe>`));
  await expect
    .poll(() => refused.join("\n"))
    .toMatch(/frame-ancestors|refused to (?:display|connect)/i);
  expect(page.frames()[1]?.url() ?? "").not.toBe(`${REPLAY.address}/`);
});
