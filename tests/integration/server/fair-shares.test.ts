import { expect, it, vi } from "vitest";
import { createLog } from "@/lib/server/process/log";
import type { Renderer } from "@/lib/server/rendering/render-page";
import { openTestDoor } from "./open-test-door";
import { connectFrom, getFrom, requestOf } from "./raw-client";

const GREEDY = "127.0.0.2";
const READER = "127.0.0.3";
const RENDER_MS = 20;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** As the thread that renders: one page after the other, each in its time. */
function oneAfterAnother(): Renderer & { made: string[] } {
  let last: Promise<unknown> = Promise.resolve();
  const made: string[] = [];
  const render: Renderer = (request, response) => {
    last = last.then(() => pause(RENDER_MS)).then(() => response.end(`page of ${request.url}`));
    made.push(request.url ?? "");
  };
  return Object.assign(render, { made });
}

/** Asks for ever new pages on many connections until the test is over. */
function flood(port: number, connections: number) {
  let count = 0;
  const sockets = Array.from({ length: connections }, () => {
    const socket = connectFrom(port, GREEDY);
    const ask = () => socket.write(requestOf(`/greedy/${(count += 1)}`));
    socket.on("connect", ask).on("data", ask);
    return socket;
  });
  return { stop: () => sockets.forEach((socket) => socket.destroy()), asked: () => count };
}

it("makes a reader's pages at once while another client asks for all it can on 300 connections", async () => {
  const render = oneAfterAnother();
  const log = createLog("silent");
  const [warned, failed] = [vi.spyOn(log, "warn"), vi.spyOn(log, "error")];
  const { port } = await openTestDoor({ render, log });
  await getFrom(port, { from: READER, address: "/kept" });
  const attack = flood(port, 300);
  await pause(300);
  const times: number[] = [];
  const began = performance.now();
  for (let index = 0; index < 40; index += 1) {
    const asked = performance.now();
    const address = index % 4 === 0 ? "/kept" : `/reader/${index}`;
    expect((await getFrom(port, { from: READER, address })).status).toBe(200);
    times.push(performance.now() - asked);
  }
  const seconds = (performance.now() - began + 300) / 1000;
  attack.stop();
  expect(times.sort((a, b) => a - b).at(-1)).toBeLessThan(500);
  expect(render.made.filter((address) => address.startsWith("/greedy")).length).toBeGreaterThan(10);
  // What is refused is told in sums, and whoever is refused is kept from asking on at once.
  expect(failed).not.toHaveBeenCalled();
  expect(warned.mock.calls.length).toBeLessThanOrEqual(seconds + 1);
  expect(warned.mock.calls[0]).toEqual([
    { busy: expect.any(Number) as number },
    "requests refused in a second",
  ]);
  expect(attack.asked()).toBeLessThan(300 * (seconds + 2));
});

it("makes nothing for clients that have left: bursts of pipelined requests cost a page or two each", async () => {
  const render = oneAfterAnother();
  const { port, readMetrics } = await openTestDoor({ render });
  for (let burst = 0; burst < 3; burst += 1) {
    const sockets = Array.from({ length: 5 }, (_, connection) => {
      const socket = connectFrom(port, GREEDY);
      const addresses = Array.from(
        { length: 62 },
        (_, at) => `/burst/${burst}-${connection}-${at}`,
      );
      socket.write(addresses.map((address) => requestOf(address)).join(""));
      return socket;
    });
    await pause(30);
    for (const socket of sockets) socket.destroy();
    const asked = performance.now();
    const answer = await getFrom(port, { from: READER, address: `/reader/${burst}` });
    expect(answer.status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(300);
    await pause(200);
  }
  expect(render.made.filter((address) => address.startsWith("/burst")).length).toBeLessThan(30);
  expect(readMetrics()).toMatch(/outcome="abandoned"} [1-9]/);
  expect(readMetrics()).toContain("front_door_renders_waiting 0\n");
});

it("works on a few of the requests of one connection at once, and answers all in order", async () => {
  let most = 0;
  let underWay = 0;
  const { port } = await openTestDoor({
    render: (request, response) => {
      most = Math.max(most, (underWay += 1));
      const wait = request.url?.endsWith("0") ? 40 : 5;
      setTimeout(() => {
        underWay -= 1;
        response.end(`page of ${request.url}`);
      }, wait);
    },
    limits: { rendersAtOnce: 100, rendersAtOnceOfClient: 100, requestsAtOnce: 3 },
  });
  const addresses = Array.from({ length: 40 }, (_, index) => `/p/${index}`);
  const socket = connectFrom(port, READER);
  let text = "";
  socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
  socket.write(addresses.map((address) => requestOf(address)).join(""));
  await expect.poll(() => text).toContain("page of /p/39");
  socket.destroy();
  expect(text.match(/page of \S*?(?=HTTP|$)/g)).toEqual(addresses.map((path) => `page of ${path}`));
  expect(most).toBe(3);
});

it("gives a page that two clients wait for to both as soon as the first of them has their turn", async () => {
  const render = oneAfterAnother();
  const { port } = await openTestDoor({ render });
  const greedy = Array.from({ length: 40 }, (_, index) => index).map((index) =>
    getFrom(port, { from: GREEDY, address: index === 39 ? "/popular" : `/greedy/${index}` }),
  );
  await pause(100);
  const asked = performance.now();
  expect((await getFrom(port, { from: READER, address: "/popular" })).body).toContain("/popular");
  expect(performance.now() - asked).toBeLessThan(300);
  expect((await greedy.at(-1))?.status).toBe(200);
  await Promise.all(greedy);
  expect(render.made.filter((address) => address === "/popular")).toHaveLength(1);
});

it("has the longest queue give way when all are full", async () => {
  const { port } = await openTestDoor({
    render: (request, response) =>
      void setTimeout(() => response.end(`page of ${request.url}`), RENDER_MS),
    limits: { rendersAtOnce: 1, rendersAtOnceOfClient: 1, rendersWaiting: 6 },
  });
  const greedy = Array.from({ length: 7 }, (_, index) =>
    getFrom(port, { from: GREEDY, address: `/greedy/${index}` }),
  );
  await pause(10);
  expect((await getFrom(port, { from: READER, address: "/reader" })).status).toBe(200);
  const statuses = (await Promise.all(greedy)).map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 503]);
});

it("keeps connections for others when one client takes all it can get", async () => {
  const { port, readMetrics } = await openTestDoor({ limits: { connections: 80 } });
  const half = Array.from({ length: 120 }, () => {
    const socket = connectFrom(port, GREEDY);
    socket.write("GET / HTTP/1.1\r\n");
    return socket;
  });
  await expect.poll(readMetrics).toContain("front_door_connections 60\n");
  await expect.poll(readMetrics).toContain("front_door_connections_shed_total 60\n");
  expect((await getFrom(port, { from: READER, address: "/" })).status).toBe(200);
  for (const socket of half) socket.destroy();
  await expect.poll(readMetrics).toContain("front_door_connections 0\n");
  expect((await getFrom(port, { from: GREEDY, address: "/" })).status).toBe(200);
});

it("does not take proxies of ours for clients", async () => {
  const { port, readMetrics } = await openTestDoor({
    trustedProxies: 1,
    limits: { connections: 80 },
  });
  const held = Array.from({ length: 75 }, () => connectFrom(port, GREEDY));
  await expect.poll(readMetrics).toContain("front_door_connections 75\n");
  for (const socket of held) socket.destroy();
});
