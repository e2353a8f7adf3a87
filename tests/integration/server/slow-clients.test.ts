import { connect, type Socket } from "node:net";
import { expect, it } from "vitest";
import { openTestDoor } from "./open-test-door";
import { closed, get, rawExchange } from "./raw-exchange";

const REQUEST = "GET / HTTP/1.1\r\nHost: tracker.example\r\n\r\n";
const quick = { sweepTime: 50, headerTime: 200, requestTime: 300, idleTime: 200 };
const LARGE = Buffer.alloc(16_000_000, "a");

/** Milliseconds until the other side closes; fails the test when it never does. */
async function timeUntilClosed(socket: Socket): Promise<number> {
  const began = performance.now();
  socket.on("error", () => undefined);
  await closed(socket);
  return performance.now() - began;
}

it("closes a connection on which nothing is ever sent", async () => {
  const { port } = await openTestDoor({ limits: quick });
  const socket = connect(port, "127.0.0.1").resume();
  expect(await timeUntilClosed(socket)).toBeLessThan(1_500);
});

it("closes a connection that is half open", async () => {
  const { port } = await openTestDoor({ limits: quick });
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true }).resume();
  socket.end("GET / HTTP/1.1\r\nHost: trac");
  expect(await timeUntilClosed(socket)).toBeLessThan(1_500);
});

it("answers 408 to a header that drips in, and closes", async () => {
  const { port } = await openTestDoor({ limits: quick });
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => (text += chunk.toString()));
  socket.write("GET / HTTP/1.1\r\nHost: tracker.example\r\n");
  const drip = setInterval(() => socket.write("x: a\r\n"), 20);
  const took = await timeUntilClosed(socket);
  clearInterval(drip);
  expect(took).toBeLessThan(1_500);
  expect(text).toMatch(/^HTTP\/1.1 408 /);
  expect(text).toContain("Content-Security-Policy");
});

it("closes a kept-open connection that asks nothing more", async () => {
  const { port } = await openTestDoor({ limits: quick });
  const socket = connect(port, "127.0.0.1").resume();
  socket.write(REQUEST);
  const took = await timeUntilClosed(socket);
  expect(took).toBeGreaterThan(150);
  expect(took).toBeLessThan(2_500);
});

it("lets a reader go who takes nothing of a large answer", async () => {
  const { port, readMetrics } = await openTestDoor({
    render: (_, response) => void response.end(LARGE),
    cacheBytes: 128_000_000,
    limits: { ...quick, slowReaderTime: 300 },
  });
  const socket = connect(port, "127.0.0.1").pause();
  socket.write(REQUEST);
  await expect.poll(() => readMetrics(), { timeout: 4_000 }).toContain("connections_shed_total 1");
  await expect.poll(() => readMetrics()).toContain("front_door_connections 0");
  socket.destroy();
});

it("lets a reader finish who takes a large answer slowly but steadily", async () => {
  const { port, readMetrics } = await openTestDoor({
    render: (_, response) => void response.end(LARGE),
    cacheBytes: 128_000_000,
    limits: { ...quick, slowReaderTime: 1_000 },
  });
  const socket = connect({ port, host: "127.0.0.1" });
  let bytes = 0;
  socket.on("data", (chunk) => {
    bytes += chunk.length;
    socket.pause();
    setTimeout(() => socket.resume(), 8);
  });
  socket.write(REQUEST.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
  expect(await timeUntilClosed(socket)).toBeGreaterThan(1_000);
  expect(bytes).toBeGreaterThan(LARGE.length);
  expect(readMetrics()).toContain("connections_shed_total 0");
});

it("answers a short pipeline in order", async () => {
  const { port } = await openTestDoor();
  const ask = (address: string) => REQUEST.replace("/ ", `${address} `);
  const send = `${ask("/a")}${ask("/b")}${ask("/c").replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")}`;
  const text = await rawExchange({ port, send });
  expect(text.match(/page of \/./g)).toEqual(["page of /a", "page of /b", "page of /c"]);
});

it("sheds a client that sends request after request and reads no answer", async () => {
  const { port, readMetrics } = await openTestDoor({ limits: { requestsAhead: 32 } });
  const socket = connect(port, "127.0.0.1").pause();
  socket.on("error", () => undefined);
  socket.write(REQUEST.repeat(2_000));
  await expect.poll(() => readMetrics(), { timeout: 4_000 }).toContain("connections_shed_total 1");
  socket.destroy();
  expect((await get(port, "/")).status).toBe(200);
});

it("takes no more connections than its limit, and takes them again when one leaves", async () => {
  const { port, readMetrics } = await openTestDoor({ limits: { connections: 5 } });
  const held = Array.from({ length: 5 }, () => connect(port, "127.0.0.1").resume());
  await expect.poll(readMetrics).toContain("front_door_connections 5");
  const dropped = connect(port, "127.0.0.1").resume();
  await timeUntilClosed(dropped);
  expect(readMetrics()).toContain("connections_shed_total 1");
  held[0]?.destroy();
  await expect.poll(readMetrics).toContain("front_door_connections 4");
  expect((await get(port, "/")).status).toBe(200);
  for (const socket of held) socket.destroy();
});

it("ends a connection after its share of requests", async () => {
  const { port } = await openTestDoor({ limits: { requestsPerConnection: 3 } });
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk.toString();
    socket.write(REQUEST);
  });
  socket.write(REQUEST);
  await timeUntilClosed(socket);
  expect(text.match(/HTTP\/1.1 200/g)).toHaveLength(3);
});
