import { expect, it } from "vitest";
import { openTestDoor } from "./open-test-door";
import { documentOf, rendererOf } from "./page-renderer";
import { get, rawRequest } from "./raw-exchange";

const HOST = "Host: tracker.example";
const render = () =>
  rendererOf((address) => {
    if (address.includes("broken")) throw new Error("broken");
    if (address.endsWith("/nope")) return { html: documentOf("missing"), status: 404 };
    return { html: "{}", type: "application/json" };
  });
const ORIGIN = "Origin: https://elsewhere.example";
const rate = { burst: 1, perSecond: 0.01 };

it.each([
  "/api/v1/statements",
  "/timeline.csv?bidder=oracle",
  "/story.sqlite",
  "/oembed",
  "/timemap",
])("lets a page of another origin ask for %s with headers of its own", async (address) => {
  const { port } = await openTestDoor({ render: render() });
  const answer = await rawRequest(port, [
    `OPTIONS ${address} HTTP/1.1`,
    HOST,
    ORIGIN,
    "Access-Control-Request-Method: GET",
    "Access-Control-Request-Headers: if-none-match,accept-datetime,content-type",
  ]);
  expect([answer.status, answer.body]).toEqual([204, ""]);
  expect(answer.headers.has("content-length")).toBe(false);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("access-control-allow-methods")).toBe("GET, HEAD");
  const allowed = answer.headers.get("access-control-allow-headers")?.toLowerCase().split(", ");
  expect(allowed).toEqual(
    expect.arrayContaining(["if-none-match", "accept-datetime", "content-type"]),
  );
  expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});

it("answers no preflight of a page", async () => {
  const { port } = await openTestDoor({ render: render() });
  const answer = await rawRequest(port, ["OPTIONS / HTTP/1.1", HOST, ORIGIN]);
  expect(answer.status).toBe(405);
  expect(answer.headers.has("access-control-allow-origin")).toBe(false);
});

const ANSWERS: [string, number, (port: number) => ReturnType<typeof get>][] = [
  ["an answer", 200, (port) => get(port, "/api/v1/story")],
  ["a bad address", 400, (port) => get(port, "/api/v1/%zz")],
  [
    "a body",
    400,
    (port) => rawRequest(port, ["GET /a.csv HTTP/1.1", HOST, "Content-Length: 1"], "a"),
  ],
  ["a missing address", 404, (port) => get(port, "/api/v1/nope")],
  ["another method", 405, (port) => rawRequest(port, ["POST /api/v1/story HTTP/1.1", HOST])],
  ["a condition", 412, (port) => get(port, "/api/v1/story", ['If-Match: "other"'])],
  ["a long address", 414, (port) => get(port, `/api/v1/story?q=${"a".repeat(4200)}`)],
  ["what breaks", 503, (port) => get(port, "/api/v1/broken")],
  [
    "too much of it",
    429,
    async (port) => {
      await get(port, "/timeline.json?to=2020");
      return get(port, "/timeline.json?to=2021");
    },
  ],
];

it.each(ANSWERS)(
  "lets it read %s (%i) and its headers, and says errors as problems",
  async (_, status, ask) => {
    const rates = {
      search: rate,
      picture: rate,
      export: status === 429 ? rate : { ...rate, burst: 9 },
    };
    const { port } = await openTestDoor({ render: render(), rates });
    const answer = await ask(port);
    expect(answer.status).toBe(status);
    expect(answer.text.match(/access-control-allow-origin: \*/gi)).toHaveLength(1);
    const exposed = answer.headers.get("access-control-expose-headers")?.split(", ");
    expect(exposed).toEqual(
      expect.arrayContaining(["Link", "ETag", "Retry-After", "Memento-Datetime", "Last-Modified"]),
    );
    if (status === 200) return;
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = JSON.parse(answer.body) as Record<string, unknown>;
    expect(problem).toEqual({
      type: expect.stringMatching(/^http:\/\/tracker\.example\/data#[a-z-]+$/) as string,
      title: expect.stringMatching(/^[A-Z]/) as string,
      status,
      detail: expect.stringMatching(/\.$/) as string,
    });
  },
);

it.each([
  ["/social/dashboard.png", "cross-origin", false],
  ["/icons/icon-192.png", "cross-origin", false],
  ["/icon.svg", "cross-origin", false],
  ["/elements/page-1a2b.js", "cross-origin", true],
  ["/_next/static/media/serif.woff2", "cross-origin", true],
  ["/embed/fit.js", "cross-origin", true],
  ["/embed/countdown", "cross-origin", false],
  ["/", "same-origin", false],
  ["/bidders/oracle", "same-origin", false],
])("says of %s that it is for %s", async (address, policy, isOpen) => {
  const { port } = await openTestDoor({ render: render() });
  const { headers } = await get(port, address);
  expect(headers.get("cross-origin-resource-policy")).toBe(policy);
  expect(headers.has("access-control-allow-origin")).toBe(isOpen);
});

it("keeps an address that takes no parameters once, whatever they are", async () => {
  const renderer = render();
  const { port } = await openTestDoor({ render: renderer });
  for (const path of [
    "/robots.txt",
    "/sitemap.xml",
    "/icons/icon-192.png",
    "/manifest.webmanifest",
  ]) {
    for (let n = 0; n < 3; n += 1) expect((await get(port, `${path}?n=${n}`)).status).toBe(200);
    expect(renderer.renders.filter((address) => address.startsWith(path))).toEqual([path]);
  }
});
