import { connect } from "node:net";
import { expect, it } from "vitest";
import { openTestDoor } from "./open-test-door";
import { closed, rawExchange } from "./raw-exchange";
import { startChildServer } from "./start-child-server";

const ask = (port: number, address: string) =>
  `GET ${address} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it.each(["SIGTERM", "SIGINT"] as const)(
  "on %s finishes what is in flight, takes nothing new and exits 0",
  async (signal) => {
    const { port, process: child, exit } = await startChildServer();
    const inFlight = rawExchange({ port, send: ask(port, "/wait/1200") });
    const idle = connect(port, "127.0.0.1").resume();
    await pause(200);
    child.kill(signal);
    child.kill(signal);
    await pause(300);
    const refused = connect(port, "127.0.0.1");
    const failure = await new Promise((resolve) => refused.once("error", resolve));
    expect(failure).toMatchObject({ code: "ECONNREFUSED" });
    const answer = await inFlight;
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(answer).toMatch(/connection: close/i);
    expect(answer).toMatch(/a{100}$/);
    expect(await exit).toBe(0);
    idle.destroy();
  },
);

it("exits 0 within ten seconds though readers take nothing, drip their requests or stay silent", async () => {
  const { port, process: child, exit, output } = await startChildServer();
  const sockets = Array.from({ length: 6 }, () => connect(port, "127.0.0.1"));
  for (const socket of sockets) socket.on("error", () => undefined);
  sockets[0]?.pause().write(ask(port, "/bytes/30000000"));
  sockets[1]?.pause().write(ask(port, "/bytes/30000000"));
  sockets[2]?.write("GET / HTTP/1.1\r\n");
  const drip = setInterval(() => sockets[2]?.write("x: a\r\n"), 100);
  sockets[3]?.write(ask(port, "/wait/60000"));
  await pause(500);
  const began = performance.now();
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
  clearInterval(drip);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(output()).toContain('"msg":"stopped"');
  for (const socket of sockets) socket.destroy();
});

it("says at once on each open connection that the next answer is its last", async () => {
  const { port, close } = await openTestDoor({
    render: (_, response) => void setTimeout(() => response.end("made"), 300),
    limits: { drainTime: 2_000 },
  });
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => (text += chunk.toString()));
  socket.write(ask(port, "/").replace(`localhost:${port}`, "tracker.example"));
  await pause(50);
  const began = performance.now();
  expect(await close()).toBe(0);
  await closed(socket);
  expect(performance.now() - began).toBeLessThan(1_500);
  expect(text).toContain("made");
});
