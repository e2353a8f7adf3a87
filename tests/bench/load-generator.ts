import { once } from "node:events";
import { connect } from "node:net";
import { parseArgs } from "node:util";
import type { LoadResult } from "./run-load";

/**
 * Asks one address over and over on kept-open connections, in a process of its own, and prints a
 * `LoadResult` as JSON. Ends of answers are looked for, nothing is parsed: on two cores a client that
 * parses HTTP is slower than the servers it measures, and then all of them look alike.
 */
type Load = { port: number; request: Buffer; end: Buffer; until: number };

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "" },
    connections: { type: "string", default: "32" },
    seconds: { type: "string", default: "2" },
    request: { type: "string", default: "" },
  },
});

const port = Number(values.port);
const request = Buffer.from(values.request, "base64");
const end = await endOfAnswer();
const began = performance.now();
const load: Load = { port, request, end, until: began + Number(values.seconds) * 1000 };
const latencies: number[] = [];
await Promise.all(Array.from({ length: Number(values.connections) }, () => runConnection(load)));
console.log(JSON.stringify(summarize((performance.now() - began) / 1000)));

/** The last bytes of an answer, by which the following ones are known to be complete. */
async function endOfAnswer(): Promise<Buffer> {
  const socket = connect(port, "127.0.0.1");
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  socket.write(request);
  setTimeout(() => socket.destroy(), 500);
  await once(socket, "close");
  const answer = Buffer.concat(chunks);
  if (answer.length === 0) throw new Error("no answer");
  return Buffer.from(answer.subarray(-16));
}

async function runConnection({ port, request, end, until }: Load): Promise<void> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let askedAt = performance.now();
  socket.write(request);
  socket.on("data", (chunk: Buffer) => {
    if (!chunk.subarray(-end.length).equals(end)) return;
    const now = performance.now();
    latencies.push(now - askedAt);
    askedAt = now;
    if (now < until) socket.write(request);
    else socket.end();
  });
  await once(socket, "close");
}

function summarize(seconds: number): LoadResult {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { requests: sorted.length, seconds, p50: at(0.5), p99: at(0.99) };
}
