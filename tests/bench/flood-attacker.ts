import { connect, type Socket } from "node:net";
import { parseArgs } from "node:util";

/**
 * One client who wants everything, in a process of its own and from an address of its own, until it is
 * ended: `kept` asks for a new page on each of many connections as soon as the one before is answered;
 * `bursts` sends pipelined requests on a few connections and leaves before anything is answered.
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "" },
    attack: { type: "string", default: "kept" },
    from: { type: "string", default: "127.0.0.2" },
  },
});

const port = Number(values.port);
const KEPT = 300;
const BURST = { connections: 5, requests: 62, leavesAfter: 30, every: 1_500 };
const FIRST_DAY = Date.UTC(2000, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;
let asked = 0;

if (values.attack === "bursts") {
  burst();
  setInterval(burst, BURST.every);
} else for (let index = 0; index < KEPT; index += 1) keepAsking();

/** A request for a page that nobody has asked for. */
function nextRequest(): string {
  asked += 1;
  const from = new Date(FIRST_DAY + (asked % 7_000) * DAY_MS).toISOString().slice(0, 10);
  const to = `20${30 + Math.floor(asked / 7_000)}-01-01`;
  return `GET /?from=${from}&to=${to} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`;
}

function open(): Socket {
  return connect({ port, host: "127.0.0.1", localAddress: values.from });
}

/** Answers are told apart by their beginnings; a connection that ends is made anew. */
function keepAsking(): void {
  const socket = open();
  socket.on("connect", () => socket.write(nextRequest()));
  socket.on("data", (chunk: Buffer) => {
    if (chunk.includes("HTTP/1.1 ")) socket.write(nextRequest());
  });
  socket.on("error", () => undefined);
  socket.on("close", () => setTimeout(keepAsking, 100));
}

function burst(): void {
  for (let index = 0; index < BURST.connections; index += 1) {
    const socket = open();
    socket.on("error", () => undefined);
    socket.write(Array.from({ length: BURST.requests }, nextRequest).join(""));
    setTimeout(() => socket.destroy(), BURST.leavesAfter);
  }
}
