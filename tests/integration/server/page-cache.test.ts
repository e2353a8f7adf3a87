import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openTestDoor } from "./open-test-door";
import { documentOf, rendererOf } from "./page-renderer";
import { get } from "./raw-exchange";

const LONG = "What the sources say, and who says so. ".repeat(50);
const page = () =>
  rendererOf((address, nth) => ({ html: documentOf(`${address} #${nth} ${LONG}`) }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2020-09-14T12:00:20Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

it("renders a page once for many readers of one minute and one state of the data", async () => {
  const render = page();
  const { port } = await openTestDoor({ render });
  const first = await get(port, "/");
  const second = await get(port, "/");
  expect(second.body).toBe(first.body);
  expect(render.renders).toEqual(["/"]);
});

it("renders equal requests in flight once", async () => {
  const render = rendererOf(() => ({ html: documentOf("slow") }));
  const slow = async (...exchange: Parameters<typeof render>) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await render(...exchange);
  };
  const { port, readMetrics } = await openTestDoor({ render: slow });
  const answers = await Promise.all(Array.from({ length: 10 }, () => get(port, "/")));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect(render.renders).toHaveLength(1);
  expect(readMetrics()).toContain('requests_total{outcome="joined"} 9');
});

it("does not join a rendering that began before the data changed", async () => {
  let version = "1";
  const render = page();
  const slow = async (...exchange: Parameters<typeof render>) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await render(...exchange);
  };
  const { port } = await openTestDoor({ render: slow, readDataVersion: () => version });
  const before = get(port, "/");
  await vi.waitFor(async () => expect((await get(port, "/healthz")).status).toBe(200));
  version = "2";
  const [early, late] = await Promise.all([before, get(port, "/")]);
  // The early one was begun for the old data and is made again for the new.
  expect(render.renders).toHaveLength(3);
  expect([early.body, late.body].join()).not.toContain("/ #1 ");
});

it("makes a page again when the data changed between its questions, and keeps the later one", async () => {
  let version = "1";
  const render = page();
  const importing: typeof render = Object.assign(
    async (...exchange: Parameters<typeof render>) => {
      await render(...exchange);
      if (render.renders.length === 1) version = "2";
    },
    { renders: render.renders },
  );
  const { port } = await openTestDoor({ render: importing, readDataVersion: () => version });
  expect((await get(port, "/")).body).toContain("/ #2 ");
  expect((await get(port, "/")).body).toContain("/ #2 ");
  expect(render.renders).toHaveLength(2);
});

it("makes a page no more than three times, however often the data changes", async () => {
  let version = 0;
  const render = page();
  const { port } = await openTestDoor({ render, readDataVersion: () => String((version += 1)) });
  expect((await get(port, "/")).status).toBe(200);
  expect(render.renders).toHaveLength(3);
});

it("makes a new answer at the first request after the data changed", async () => {
  let version = "1";
  const { port } = await openTestDoor({ render: page(), readDataVersion: () => version });
  expect((await get(port, "/")).body).toContain("/ #1");
  version = "2";
  expect((await get(port, "/")).body).toContain("/ #2");
});

it("makes a new answer in the next minute, unless the route says that no clock is in it", async () => {
  const render = rendererOf((address, nth) => ({
    html: `${address} #${nth}`,
    headers: address === "/data" ? { "x-clock": "none" } : {},
  }));
  const { port } = await openTestDoor({ render });
  for (const address of ["/", "/data"]) await get(port, address);
  vi.setSystemTime(new Date("2020-09-14T12:00:59.999Z"));
  for (const address of ["/", "/data"]) await get(port, address);
  vi.setSystemTime(new Date("2020-09-14T12:01:00Z"));
  for (const address of ["/", "/data"]) await get(port, address);
  expect(render.renders).toEqual(["/", "/data", "/"]);
});

it("asks a shared cache to hold a page for the rest of the minute only", async () => {
  const { port } = await openTestDoor({ render: page() });
  const control = (await get(port, "/")).headers.get("cache-control");
  expect(control).toBe(
    "public, max-age=0, s-maxage=40, stale-while-revalidate=60, stale-if-error=86400",
  );
});

it("tells nobody of its own headers and of the framework's", async () => {
  const headers = { "x-clock": "none", vary: "rsc", "x-nextjs-cache": "HIT", "set-cookie": "a=b" };
  const { port } = await openTestDoor({ render: rendererOf(() => ({ html: LONG, headers })) });
  const answer = await get(port, "/about");
  expect(answer.headers.get("vary")).toBe("Accept-Encoding");
  for (const name of ["x-clock", "x-nextjs-cache", "set-cookie"]) {
    expect(answer.headers.has(name)).toBe(false);
  }
});

it.each([
  ["a missing page", { status: 404, html: documentOf("none") }],
  ["a redirect", { status: 308, headers: { location: "/" } }],
  ["a bad request", { status: 400, html: "bad" }],
  [
    "a page that names a fault in its address",
    { html: documentOf("<p data-uncacheable>No such bidder</p>") },
  ],
  ["an answer that says so", { html: "x", headers: { "x-cacheable": "no" } }],
])("does not keep %s", async (_, answer) => {
  const render = rendererOf(() => answer);
  const { port, readMetrics } = await openTestDoor({ render });
  await get(port, "/a");
  await get(port, "/a");
  expect(render.renders).toHaveLength(2);
  expect(readMetrics()).toContain("front_door_cache_entries 0");
});

it("keeps nothing when it is given no memory", async () => {
  const render = page();
  const { port } = await openTestDoor({ render, cacheBytes: 0 });
  await get(port, "/");
  expect((await get(port, "/")).body).toContain("/ #2");
});

it("stays within its memory, the variants included, and forgets what was not asked for longest", async () => {
  const incompressible = Array.from({ length: 20_000 }, (_, index) => Math.sin(index)).join("");
  const render = rendererOf((address) => ({ html: `${address}${incompressible}` }));
  const cacheBytes = 4_000_000;
  const { port, readMetrics } = await openTestDoor({ render, cacheBytes });
  for (let index = 0; index < 12; index += 1) {
    await get(port, `/${index}`, ["Accept-Encoding: gzip"]);
    await get(port, "/0", ["Accept-Encoding: br"]);
  }
  const bytes = Number(/front_door_cache_bytes (\d+)/.exec(readMetrics())?.[1]);
  expect(bytes).toBeLessThanOrEqual(cacheBytes);
  expect(bytes).toBeGreaterThan(cacheBytes / 2);
  expect(render.renders.filter((address) => address === "/0")).toHaveLength(1);
});

it("counts each variant of a page as memory once it has been made", async () => {
  const { port, readMetrics } = await openTestDoor({ render: page() });
  const bytes = () => Number(/front_door_cache_bytes (\d+)/.exec(readMetrics())?.[1]);
  await get(port, "/");
  for (const encoding of ["gzip", "br"]) {
    const before = bytes();
    const { headers } = await get(port, "/", [`Accept-Encoding: ${encoding}`]);
    expect(bytes() - before).toBeGreaterThanOrEqual(Number(headers.get("content-length")));
  }
});

it("holds hashed assets for ever, whatever the data and the clock do", async () => {
  let version = "1";
  const render = rendererOf(() => ({ html: "module", type: "text/javascript" }));
  const { port } = await openTestDoor({ render, readDataVersion: () => version });
  const address = "/elements/page-1A2B.js";
  const answer = await get(port, address);
  version = "2";
  vi.setSystemTime(new Date("2020-09-15T00:00:00Z"));
  await get(port, address);
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(render.renders).toHaveLength(1);
});
