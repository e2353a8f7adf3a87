import { expect, it } from "vitest";
import type { Renderer } from "@/lib/server/rendering/render-page";
import { openTestDoor } from "./open-test-door";
import { rawExchange } from "./raw-exchange";

const PARTS = 20;
const ROWS = "0123456789\n".repeat(20_000);
const hosts = new Proxy(new Set<string>(), {
  get: (target, name) => (name === "has" ? () => true : (Reflect.get(target, name) as unknown)),
});

/** A table in many parts, each with the address of the next. */
function tableOf(parts: number, onMade: (part: number) => void = () => undefined): Renderer {
  return (request, response) => {
    const part = Number(/part=(\d+)/.exec(request.url ?? "")?.[1] ?? 1);
    onMade(part);
    response.setHeader("content-type", "text/csv; charset=utf-8");
    response.setHeader("x-cacheable", "no");
    if (part < parts) response.setHeader("x-continued-at", `/table.csv?part=${part + 1}`);
    response.end(`part ${part}\n${ROWS}`);
  };
}

it.each(["br", "gzip", "identity"])(
  "sends every part of a long answer as one, in %s",
  async (encoding) => {
    const { origin } = await openTestDoor({ render: tableOf(PARTS), hosts });
    const answer = await fetch(`${origin}/table.csv`, { headers: { "accept-encoding": encoding } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const text = await answer.text();
    expect(text.match(/part \d+/g)).toEqual(
      Array.from({ length: PARTS }, (_, at) => `part ${at + 1}`),
    );
    expect(text.length).toBeGreaterThan(PARTS * ROWS.length);
  },
);

it("makes no part before its reader has taken the ones before, and none for one who has left", async () => {
  let made = 0;
  const { port } = await openTestDoor({ render: tableOf(1_000, (part) => (made = part)), hosts });
  const { connect } = await import("node:net");
  const socket = connect(port, "127.0.0.1").pause();
  socket.write("GET /table.csv HTTP/1.1\r\nHost: a\r\n\r\n");
  await new Promise((resolve) => setTimeout(resolve, 800));
  const taken = made;
  expect(taken).toBeLessThan(200);
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const after = made;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([made - after, after - taken < 5]).toEqual([0, true]);
});

it.each([
  ["a part cannot be made", (part: number) => part],
  ["the data change meanwhile", () => 0],
])("breaks off, so that nobody takes it for whole, when %s", async (_, breaksAt) => {
  let version = "1";
  const table = tableOf(PARTS, (part) => {
    if (part !== 3) return;
    if (breaksAt(part) === 3) throw new Error("broken");
    version = "2";
  });
  const { port } = await openTestDoor({ render: table, hosts, readDataVersion: () => version });
  const text = await rawExchange({ port, send: "GET /table.csv HTTP/1.1\r\nHost: a\r\n\r\n" });
  expect(text).toMatch(/transfer-encoding: chunked/i);
  expect(text).toContain("part 2");
  expect(text.endsWith("0\r\n\r\n")).toBe(false);
});

it("says to HEAD what it would send, and makes one part for it", async () => {
  let made = 0;
  const { origin } = await openTestDoor({ render: tableOf(PARTS, (part) => (made = part)), hosts });
  const answer = await fetch(`${origin}/table.csv`, { method: "HEAD" });
  expect([answer.status, answer.headers.get("content-type"), made]).toEqual([
    200,
    "text/csv; charset=utf-8",
    1,
  ]);
});
