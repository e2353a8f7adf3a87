import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Renderer } from "@/lib/server/rendering/render-page";
import { createLog } from "@/lib/server/process/log";
import { openTestDoor } from "./open-test-door";
import { get } from "./raw-exchange";

const SECRET = "SELECT * FROM Statement at /srv/app/page.js:12";

const FAILURES: [string, Renderer][] = [
  [
    "throws",
    () => {
      throw new Error(SECRET);
    },
  ],
  ["rejects", () => Promise.reject(new Error(SECRET))],
  ["throws what is no error", () => Promise.reject(SECRET)],
  ["answers 500", (_, response) => void response.writeHead(500).end(SECRET)],
  ["breaks off", (_, response) => void response.destroy()],
  [
    "breaks off in the middle",
    (_, response) => {
      response.write(SECRET);
      response.destroy(new Error(SECRET));
    },
  ],
  ["never answers", () => undefined],
  ["begins and never ends", (_, response) => void response.write("<!doctype html>")],
  ["writes without end", (_, response) => void response.end("a".repeat(2_000_000))],
];

const limits = { renderTime: 100, answerBytes: 1_000_000 };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2020-09-14T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

function styleHash({ body }: { body: string }): string {
  const style = /<style>([^]*)<\/style>/.exec(body)?.[1] ?? "";
  return createHash("sha256").update(style).digest("base64");
}

it.each(FAILURES)("answers 503 with a plain page when the renderer %s", async (_, render) => {
  const { port } = await openTestDoor({ render, limits });
  const answer = await get(port, "/?q=secret");
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("5");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.body).toContain("<h1>The page cannot be made just now</h1>");
  expect(answer.text).not.toMatch(/SELECT|\/srv|style=/);
  expect(answer.headers.get("content-security-policy")).toContain(`'sha256-${styleHash(answer)}'`);
});

it.each(FAILURES)("sends the last good copy when the renderer %s", async (_, fail) => {
  let render: Renderer = (_request, response) => void response.end("good");
  const { port } = await openTestDoor({ render: (...exchange) => render(...exchange), limits });
  await get(port, "/");
  render = fail;
  vi.setSystemTime(new Date("2020-09-14T12:05:00Z"));
  const stale = await get(port, "/");
  expect([stale.status, stale.body]).toEqual([200, "good"]);
  expect(stale.headers.get("cache-control")).toBe("no-cache");
});

it("does not keep the failure: the next request tries again", async () => {
  let isBroken = true;
  const { port } = await openTestDoor({
    render: (_, response) => void (isBroken ? response.writeHead(500).end() : response.end("well")),
  });
  expect((await get(port, "/")).status).toBe(503);
  isBroken = false;
  expect((await get(port, "/")).body).toBe("well");
});

it("says so as data where data was asked for", async () => {
  const { port } = await openTestDoor({ render: () => Promise.reject(new Error(SECRET)) });
  const answer = await get(port, "/api/statements");
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(JSON.parse(answer.body)).toMatchObject({ status: 503, title: "Service Unavailable" });
});

it("logs the cause and the path, not what the reader searched for", async () => {
  const log = createLog("silent");
  const errors = vi.spyOn(log, "error");
  const { port } = await openTestDoor({ log, render: () => Promise.reject(new Error(SECRET)) });
  await get(port, "/bidders/oracle?q=private");
  const logged = errors.mock.calls.map(([event]) => event as { err: Error; path: string });
  expect(logged).toEqual([
    { err: expect.objectContaining({ message: SECRET }) as Error, path: "/bidders/oracle" },
  ]);
});

it("serves what it has when the database cannot be asked for its version", async () => {
  let isReadable = true;
  const readDataVersion = () => {
    if (!isReadable) throw new Error("disk I/O error");
    return "1";
  };
  let renders = 0;
  const { port } = await openTestDoor({
    readDataVersion,
    render: (_, response) =>
      void ((renders += 1) > 1 ? response.writeHead(500).end() : response.end("good")),
  });
  await get(port, "/");
  isReadable = false;
  expect((await get(port, "/")).body).toBe("good");
  expect((await get(port, "/other")).status).toBe(503);
});

it("lets a renderer that hangs hold its place no longer than its time", async () => {
  let hangs = true;
  const { port } = await openTestDoor({
    render: (_, response) => void (hangs || response.end("well")),
    limits: { renderTime: 100, rendersAtOnce: 1 },
  });
  const hung = get(port, "/a");
  await new Promise((resolve) => setTimeout(resolve, 30));
  hangs = false;
  expect((await get(port, "/b")).body).toBe("well");
  expect((await hung).status).toBe(503);
});

it("turns away what it could not make in time, and makes the rest", async () => {
  const { port } = await openTestDoor({
    render: (_, response) => void setTimeout(() => response.end("made"), 50),
    limits: { rendersAtOnce: 1, rendersWaiting: 2 },
  });
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) => get(port, `/${index}`)),
  );
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 200, 200, 503, 503, 503]);
});

it("finishes a page for the others when the reader who asked first leaves", async () => {
  let finish = () => undefined as void;
  const { port } = await openTestDoor({
    render: (_, response) => {
      finish = () => void response.end("made");
    },
  });
  const { connect } = await import("node:net");
  const leaver = connect(port, "127.0.0.1");
  leaver.write("GET / HTTP/1.1\r\nHost: tracker.example\r\n\r\n");
  await new Promise((resolve) => setTimeout(resolve, 50));
  const stayer = get(port, "/");
  leaver.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  finish();
  expect((await stayer).body).toBe("made");
});
