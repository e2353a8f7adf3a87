import { connect, type Socket } from "node:net";
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { openFileLimit } from "@/lib/server/process/open-file-limit";
import { limitsFor } from "@/lib/server/process/limits";
import { rawRequest } from "./raw-exchange";
import { freePort } from "../../setup/free-port";
import { startChildServer } from "./start-child-server";

const MEGABYTE = 1024 * 1024;
const CONNECTIONS = 32;
const AHEAD = 40;

it("answers a reader while 10,000 other connections are held open", async () => {
  const { port } = await startChildServer();
  // Both ends of the connections are on this machine: fewer where it does not let a process hold so many.
  const count = Math.min(
    10_000,
    limitsFor(openFileLimit()).connections - 100,
    openFileLimit() - 500,
  );
  const sockets: Socket[] = [];
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
  for (let from = 0; from < count; from += 500) {
    const batch = Array.from({ length: Math.min(500, count - from) }, () =>
      connect({ port, host: "127.0.0.1", localAddress: clientOf(from) }),
    );
    for (const socket of batch) socket.on("error", () => undefined).resume();
    await Promise.all(batch.map((socket) => once(socket, "connect")));
    sockets.push(...batch);
  }
  expect(sockets.filter((socket) => !socket.destroyed).length).toBe(count);
  const began = performance.now();
  const answer = await rawRequest(port, ["GET / HTTP/1.1", `Host: localhost:${port}`]);
  expect(answer.status).toBe(200);
  expect(performance.now() - began).toBeLessThan(1_000);
});

/** One client does not get them all; every address of 127.0.0.0/8 leads to this machine. */
function clientOf(index: number): string {
  return `127.0.1.${1 + index / 500}`;
}

it("takes no more memory after 200,000 requests than after 40,000", async () => {
  const metricsPort = await freePort();
  const { port } = await startChildServer({ METRICS_PORT: String(metricsPort), CACHE_MB: "4" });
  const residentBytes = async () => {
    const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    return Number(/process_resident_memory_bytes (\d+)/.exec(figures)?.[1]);
  };
  await sendMany({ port, requests: 40_000, firstCold: 0 });
  const warm = await residentBytes();
  await sendMany({ port, requests: 160_000, firstCold: 200 });
  expect((await residentBytes()) - warm).toBeLessThan(40 * MEGABYTE);
});

type Many = { port: number; requests: number; firstCold: number };

/** One request in 200 is for a page that nobody asked for before, the rest for one that is in the cache. */
async function sendMany({ port, requests, firstCold }: Many): Promise<void> {
  let sent = 0;
  const nextAddress = () => {
    sent += 1;
    return sent % 200 === 0 ? `/bytes/20000?cold=${firstCold + sent / 200}` : "/bytes/3000";
  };
  const batch = () =>
    Array.from(
      { length: AHEAD },
      () => `GET ${nextAddress()} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`,
    ).join("");
  await Promise.all(
    Array.from({ length: CONNECTIONS }, () =>
      sendBatches({ port, batch, isDone: () => sent >= requests }),
    ),
  );
}

type Batches = { port: number; batch: () => string; isDone: () => boolean };

async function sendBatches({ port, batch, isDone }: Batches): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  socket.setEncoding("latin1");
  let awaited = AHEAD;
  let tail = "";
  socket.on("data", (chunk: string) => {
    const parts = (tail + chunk).split("\r\n\r\n");
    awaited -= parts.length - 1;
    tail = (parts.at(-1) ?? "").slice(-3);
    if (awaited > 0) return;
    awaited += AHEAD;
    if (isDone()) socket.end();
    else socket.write(batch());
  });
  socket.write(batch());
  await once(socket, "close");
  expect(awaited).toBe(AHEAD);
}
