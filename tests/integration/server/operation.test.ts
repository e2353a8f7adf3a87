import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { allowedHosts } from "@/lib/server/requests/allowed-hosts";
import { limitsFor } from "@/lib/server/process/limits";
import { openFileLimit } from "@/lib/server/process/open-file-limit";
import { openTestDoor } from "./open-test-door";
import { get, rawRequest } from "./raw-exchange";
import { freePort } from "../../setup/free-port";
import { startChildServer } from "./start-child-server";

it("says that it is alive without asking anybody", async () => {
  const { port } = await openTestDoor({ isReady: () => Promise.reject(new Error("down")) });
  const answer = await get(port, "/healthz");
  expect([answer.status, answer.body]).toEqual([200, "alive\n"]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

it("is ready when the check says so, and keeps the reason to itself when not", async () => {
  let isReady: () => Promise<{ ok: true } | { ok: false; reason: string }> = async () => ({
    ok: true,
  });
  const { port } = await openTestDoor({ isReady: () => isReady() });
  expect((await get(port, "/readyz")).status).toBe(200);
  isReady = async () => ({ ok: false, reason: "2 migrations are missing in /srv/tracker.db" });
  const unready = await get(port, "/readyz");
  expect([unready.status, unready.body]).toEqual([503, "not ready\n"]);
  isReady = () => Promise.reject(new Error("disk I/O error"));
  expect((await get(port, "/readyz")).status).toBe(503);
});

it("serves its figures on a loopback port of their own, and not on the site's", async () => {
  const metricsPort = await freePort();
  const { port } = await startChildServer({ METRICS_PORT: String(metricsPort) });
  const host = `Host: localhost:${port}`;
  for (const address of ["/", "/", "/a?q=x"])
    await rawRequest(port, [`GET ${address} HTTP/1.1`, host]);
  const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  expect(figures).toContain('front_door_requests_total{outcome="hit"} 1\n');
  expect(figures).toContain('front_door_requests_total{outcome="fill"} 2\n');
  expect(figures).toContain("front_door_render_seconds_count 2\n");
  expect(figures).toMatch(/process_resident_memory_bytes \d{7,}\n/);
  for (const line of figures.trimEnd().split("\n")) {
    expect(line).toMatch(
      /^(# TYPE \w+ (counter|gauge|histogram)|\w+(\{\w+="[^"]*"\})? [\d.e+-]+)$/,
    );
  }
  const foreign = ["GET /metrics HTTP/1.1", "Host: evil.example"];
  for (const place of [metricsPort, port])
    expect(await rawRequest(place, foreign)).toMatchObject({ status: 421 });
  const onSite = await rawRequest(port, ["GET /metrics HTTP/1.1", host]);
  expect(onSite.body).not.toContain("front_door");
});

it("logs lines of JSON with the cause of a failure and no address of a reader", async () => {
  const { port, output } = await startChildServer({ LOG_LEVEL: "debug" });
  await rawRequest(port, [
    "GET /broken HTTP/1.1",
    `Host: localhost:${port}`,
    "User-Agent: spy/1.0",
  ]);
  await rawRequest(port, ["GET /a?q=private HTTP/1.1", `Host: localhost:${port}`]);
  await expect.poll(output).toContain("cause");
  const lines = output()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.at(-1)).toMatchObject({ level: 50, err: { message: "cause" } });
  expect(output()).not.toMatch(/spy|private|remoteAddress/);
});

it("ends with one clear line when its port is taken", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const { exit, output } = await startChildServer({ PORT: String(port) });
  expect(await exit).not.toBe(0);
  expect(output()).toContain(
    `Port ${port} is taken: stop what listens there, or set PORT to another port.`,
  );
});

it("ends when there is no database", async () => {
  const { exit } = await startChildServer({ DATABASE_URL: "file:/nowhere/tracker.db" });
  expect(await exit).not.toBe(0);
});

it.each([
  [1024, 768],
  [20_000, 15_000],
  [1_000_000, 16_000],
  [10, 16],
])("of %i files takes %i connections", (files, connections) => {
  expect(limitsFor(files).connections).toBe(connections);
});

it("knows how many files the process may open", () => {
  expect(openFileLimit()).toBeGreaterThanOrEqual(256);
});

it("answers to the site's name, to loopback with the port, and to what is configured", () => {
  const hosts = (siteUrl: string) => [
    ...allowedHosts({ siteUrl, port: 3000, extra: ["a.internal"] }),
  ];
  const loopback = ["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "a.internal"];
  expect(hosts("https://tracker.example")).toEqual([
    "tracker.example",
    "tracker.example:443",
    ...loopback,
  ]);
  expect(hosts("http://tracker.example:81")).toEqual(["tracker.example:81", ...loopback]);
});
