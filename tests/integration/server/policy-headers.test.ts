import { expect, it } from "vitest";
import { openTestDoor } from "./open-test-door";
import { documentOf, rendererOf } from "./page-renderer";
import { get, rawExchange, rawRequest, type RawAnswer } from "./raw-exchange";

const render = rendererOf((address) => {
  if (address === "/broken") throw new Error("broken");
  if (address.endsWith(".json")) return { html: "{}", type: "application/json" };
  return { html: documentOf("text"), status: address === "/none" ? 404 : 200 };
});

const ANSWERS: [string, (port: number) => Promise<RawAnswer>][] = [
  ["a page", (port) => get(port, "/")],
  ["data", (port) => get(port, "/a.json")],
  ["a missing page", (port) => get(port, "/none")],
  ["a page that could not be made", (port) => get(port, "/broken")],
  ["data that could not be made", (port) => get(port, "/api/broken")],
  ["a bad address", (port) => get(port, "/a\\b")],
  ["another method", (port) => rawRequest(port, ["POST / HTTP/1.1", "Host: tracker.example"])],
  ["another host", (port) => rawRequest(port, ["GET / HTTP/1.1", "Host: evil.example"])],
  ["no HTTP at all", (port) => rawRequest(port, ["hello"])],
  ["a tunnel", (port) => rawRequest(port, ["CONNECT a.example:443 HTTP/1.1", "Host: a.example"])],
  ["too much header", (port) => get(port, "/", [`x: ${"a".repeat(20_000)}`])],
  ["an expectation", (port) => get(port, "/", ["Expect: 200-ok"])],
  ["health", (port) => get(port, "/healthz")],
  ["speculation rules", (port) => get(port, "/speculation-rules.json")],
];

it.each(ANSWERS)("sends every security header with %s", async (_, ask) => {
  const { port } = await openTestDoor({ render, siteUrl: "https://tracker.example" });
  const { headers, status } = await ask(port);
  expect(status).toBeGreaterThan(0);
  expect(Object.fromEntries(headers)).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "strict-transport-security": "max-age=63072000; includeSubDomains",
  });
  expect(headers.get("permissions-policy")).toContain("camera=()");
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';/);
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(headers.has("set-cookie")).toBe(false);
  expect(headers.has("server") || headers.has("x-powered-by")).toBe(false);
});

it("keeps the policy of a page strict and under 1 KB", async () => {
  const { port } = await openTestDoor({ render });
  const policy = (await get(port, "/")).headers.get("content-security-policy") ?? "";
  expect(policy.length).toBeLessThan(1024);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self';");
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
});

it("lets other sites frame what is under /embed/ and nothing else", async () => {
  const { port } = await openTestDoor({ render });
  for (const address of ["/embed", "/embed/timeline", "/embed/timeline?bidder=oracle"]) {
    const { headers } = await get(port, address);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  }
  for (const address of ["/embedded", "/a/embed/b", "/?x=/embed/"]) {
    const { headers } = await get(port, address);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  }
});

it("asks for https for ever only where the site is on https", async () => {
  const { port } = await openTestDoor({ render, siteUrl: "http://tracker.example" });
  expect((await get(port, "/")).headers.has("strict-transport-security")).toBe(false);
});

it("repeats nothing of the request in what it says itself", async () => {
  const { port } = await openTestDoor({ render });
  const text = await rawExchange({
    port,
    send: "GET /<marquee> HTTP/1.1\r\nHost: tracker.example\r\n\r\n",
  });
  expect(text).toMatch(/^HTTP\/1.1 400 /);
  expect(text).not.toContain("marquee");
});
