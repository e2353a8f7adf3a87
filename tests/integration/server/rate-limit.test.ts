import { expect, it } from "vitest";
import { costlyClass } from "@/lib/server/requests/costly-class";
import { RateLimit, USUAL_RATES } from "@/lib/server/requests/rate-limit";
import type { Renderer } from "@/lib/server/rendering/render-page";
import { openTestDoor } from "./open-test-door";
import { rendererOf } from "./page-renderer";
import { get } from "./raw-exchange";

const rates = {
  search: { burst: 2, perSecond: 0.01 },
  picture: { burst: 2, perSecond: 0.01 },
  export: { burst: 2, perSecond: 0.01 },
};
const render = () => rendererOf(() => ({ html: "x" }));

it.each([
  ["/?q=oracle", "search"],
  ["/changes?from=2020-09-01&q=a", "search"],
  ["/?q=", null],
  ["/?faq=1", null],
  ["/social/oracle", "picture"],
  ["/bidders/oracle/opengraph-image-1a2b", "picture"],
  ["/map.png?x=1", "picture"],
  ["/statements.csv?q=a", "export"],
  ["/data.sqlite", "export"],
  ["/story.yaml", "export"],
  ["/api/statements", "export"],
  ["/timeline.atom?bidder=oracle", "export"],
  ["/moves.rss", "export"],
  ["/deadlines/us-order-deadline/calendar.ics", "export"],
  ["/sitemap.xml", "export"],
  ["/icons/icon-192.png", null],
  ["/bidders/oracle", null],
  ["/elements/page.js", null],
])("takes %s for %s", (address, expected) => {
  expect(costlyClass(address)).toBe(expected);
});

it("answers 429 and when to come back, once a client has had its share", async () => {
  const { port } = await openTestDoor({ render: render(), rates });
  const statuses = [];
  for (const q of ["a", "b", "c"]) statuses.push((await get(port, `/?q=${q}`)).status);
  expect(statuses).toEqual([200, 200, 429]);
  const refused = await get(port, "/?q=d");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  expect((await get(port, "/bidders/oracle")).status).toBe(200);
  expect((await get(port, "/a.csv")).status).toBe(200);
});

it("asks no token for what is in the cache", async () => {
  const { port } = await openTestDoor({ render: render(), rates });
  for (let index = 0; index < 6; index += 1) expect((await get(port, "/?q=a")).status).toBe(200);
  expect((await get(port, "/?q=b")).status).toBe(200);
  expect((await get(port, "/?q=c")).status).toBe(429);
});

it("asks no token of who waits for a page that is being made anyway", async () => {
  const slow: Renderer = (_, response) => void setTimeout(() => response.end("x"), 100);
  const { port } = await openTestDoor({ render: slow, rates });
  const answers = await Promise.all(Array.from({ length: 6 }, () => get(port, "/?q=a")));
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
});

it("believes no forwarded address unless proxies of ours are in front", async () => {
  const { port } = await openTestDoor({ render: render(), rates, trustedProxies: 0 });
  for (const q of ["a", "b"])
    await get(port, `/?q=${q}`, [`X-Forwarded-For: 203.0.113.${q.charCodeAt(0)}`]);
  expect((await get(port, "/?q=c", ["X-Forwarded-For: 203.0.113.99"])).status).toBe(429);
});

it("tells readers behind one proxy apart by the address that the proxy added, not by their own claims", async () => {
  const { port } = await openTestDoor({ render: render(), rates, trustedProxies: 1 });
  const ask = (q: string, forwarded: string) =>
    get(port, `/?q=${q}`, [`X-Forwarded-For: ${forwarded}`]);
  for (const q of ["a", "b"]) await ask(q, `198.51.100.${q.charCodeAt(0)}, 203.0.113.7`);
  expect((await ask("c", "198.51.100.250, 203.0.113.7")).status).toBe(429);
  expect((await ask("d", "203.0.113.8")).status).toBe(200);
});

it("takes a whole IPv6 /64 for one client", async () => {
  const { port } = await openTestDoor({ render: render(), rates, trustedProxies: 1 });
  const ask = (q: string, forwarded: string) =>
    get(port, `/?q=${q}`, [`X-Forwarded-For: ${forwarded}`]);
  await ask("a", "2001:db8:0:1::1");
  await ask("b", "2001:db8::1:ffff:0:0:2");
  expect((await ask("c", "2001:DB8:0:1:a:b:c:d")).status).toBe(429);
  expect((await ask("d", "2001:db8:0:2::1")).status).toBe(200);
});

it("gives tokens back with time, never more than the burst", () => {
  const limit = new RateLimit({ ...USUAL_RATES, search: { burst: 2, perSecond: 0.5 } });
  const take = (now: number) => limit.take({ client: "a", work: "search", now });
  expect([take(0), take(0), take(0)]).toEqual([0, 0, 2]);
  expect([take(1_000), take(2_000)]).toEqual([1, 0]);
  expect([take(1e9), take(1e9), take(1e9)]).toEqual([0, 0, 2]);
});

it.each([
  ["203.0.113.7:40001", "203.0.113.7:40002"],
  ["203.0.113.7", "203.0.113.7:443"],
  ["[2001:db8::1]:40001", "[2001:db8::2]:40002"],
  ["[2001:db8::1]", "2001:db8::9"],
  ["::ffff:203.0.113.7", "::ffff:cb00:7107"],
  ["unknown", "_hidden:80"],
  ["", "203.0.113.7:port"],
])("takes %s and %s for one client", async (first, second) => {
  const { port } = await openTestDoor({ render: render(), rates, trustedProxies: 1 });
  const ask = (q: string, forwarded: string) =>
    get(port, `/?q=${q}`, [`X-Forwarded-For: ${forwarded}`]);
  await ask("a", first);
  await ask("b", second);
  expect((await ask("c", first)).status).toBe(429);
  expect((await ask("d", second)).status).toBe(429);
  expect((await ask("e", "203.0.113.8:40001")).status).toBe(200);
});
