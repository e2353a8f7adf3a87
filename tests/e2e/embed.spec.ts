import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test as base } from "@playwright/test";
import { LIVE, REPLAY } from "./servers";

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
  ["countdown", "No deadline in these articles"],
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

test("a sandboxed frame without an origin of its own counts, has its fonts and is fitted", async ({
  page,
  host,
}) => {
  const blocked: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") blocked.push(message.text());
  });
  page.on("pageerror", (error) => blocked.push(error.message));
  const frame = `<iframe sandbox="allow-scripts" height="40" width="600" src="${LIVE.address}/embed/countdown"></iframe>`;
  await page.goto(await host(`${frame}<script src="${LIVE.address}/embed/fit.js"></script>`));
  const digits = page.frameLocator("iframe").locator("story-countdown [data-digits]").first();
  await expect(digits).toBeVisible();
  const before = await digits.textContent();
  await expect.poll(() => digits.textContent()).not.toBe(before);
  expect(await page.frames()[1]?.evaluate(() => self.origin)).toBe("null");
  await expect
    .poll(async () => {
      const inner = page.frames()[1];
      const content = await inner?.evaluate(() => document.documentElement.scrollHeight);
      const box = await page.locator("iframe").boundingBox();
      return Math.abs((box?.height ?? 0) - (content ?? -100));
    })
    .toBeLessThanOrEqual(4);
  expect(await page.frames()[1]?.evaluate(loadFonts)).toBe(true);
  expect(blocked).toEqual([]);
});

test("another site shows our pictures and icons, and reads our data and what went wrong with it", async ({
  page,
  host,
}) => {
  const pictures = ["/social/dashboard.png", "/icons/icon-192.png", "/icon.svg"];
  const images = pictures.map((path) => `<img alt="" src="${REPLAY.address}${path}">`).join("");
  await page.goto(await host(images));
  const widths = () =>
    page
      .locator("img")
      .evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth));
  await expect.poll(async () => Math.min(...(await widths()))).toBeGreaterThan(0);
  const read = (path: string, headers: Record<string, string>) =>
    page.evaluate(
      async ([address, own]) => {
        const answer = await fetch(address, { headers: own });
        const { status } = answer;
        const type = answer.headers.get("content-type");
        const tag = answer.headers.get("etag");
        return { status, type, tag, link: answer.headers.get("link"), text: await answer.text() };
      },
      [REPLAY.address + path, headers] as const,
    );
  const first = await read("/timeline.csv", { "accept-datetime": "Mon, 14 Sep 2020 12:00:00 GMT" });
  expect([first.status, first.tag, first.link]).toEqual([
    200,
    expect.any(String),
    expect.any(String),
  ]);
  const again = await read("/timeline.csv", { "if-none-match": first.tag ?? "" });
  expect([200, 304]).toContain(again.status);
  for (const [path, status] of [
    ["/api/v1/nope", 404],
    ["/api/v1/story?nope=1", 400],
    ["/timeline.csv?nope=1", 400],
  ] as const) {
    const answer = await read(path, { "content-type": "application/json" });
    expect([answer.status, answer.type]).toEqual([status, "application/problem+json"]);
    expect(JSON.parse(answer.text)).toMatchObject({
      status,
      type: expect.stringContaining("/data#") as unknown,
    });
  }
});

async function loadFonts(): Promise<boolean> {
  // What stands in for a font until it is there is of this machine.
  const faces = [...document.fonts].filter(({ family }) => !/fallback/i.test(family));
  const loaded = await Promise.all(faces.map((face) => face.load()));
  return loaded.length > 0 && loaded.every(({ status }) => status === "loaded");
}
