import { readFile } from "node:fs/promises";
import { isMainThread, parentPort, workerData, type MessagePort } from "node:worker_threads";
import { z } from "zod";
import { CollectedResponse } from "./collected-response";
import { handOnConsoleErrors } from "./console-errors";
import type { Renderer } from "./render-page";
import { renderRequest } from "./render-request";
import { collectAside } from "../../set-aside";
import { joinParts, PART_LENGTHS } from "./answer-parts";
import type { FromRenderer, ToRenderer } from "./thread-messages";

/** The module that a thread must load to become Next; bundled, it is the bundle itself. */
export const NEXT_THREAD_MODULE = new URL(import.meta.url);

/** What the thread is started with. */
export type NextThreadData = { role: "next"; hostname: string; port: number };

/** Written by `next build`, beside the pages. */
const BUILT_FILES = ".next/required-server-files.json";
const builtFiles = z.object({ config: z.record(z.string(), z.unknown()) });

type Job = Extract<ToRenderer, { type: "render" }>;

/** Whatever the thread's own bounds are, the front door's are smaller. */
const LARGEST = Number.MAX_SAFE_INTEGER;

if (!isMainThread && parentPort !== null && isForNext(workerData)) {
  await runNext(parentPort, workerData);
}

function isForNext(data: unknown): data is NextThreadData {
  return typeof data === "object" && data !== null && "role" in data && data.role === "next";
}

/** Next's production server behind messages instead of a socket (its guide "Custom Server"). */
async function runNext(
  port: MessagePort,
  { hostname, port: number }: NextThreadData,
): Promise<void> {
  const send = (message: FromRenderer) => port.postMessage(message, wholeBufferOf(message));
  handOnConsoleErrors(({ err, message }) => {
    send({ type: "console error", told: { err: err && portable(err), message } });
  });
  await tellConfigOfBuild();
  const { default: next } = await import("next");
  const app = next({ dev: false, hostname, port: number });
  await app.prepare();
  const handle = app.getRequestHandler();
  port.on("message", (message: ToRenderer) => {
    if (message.type === "ping") send({ type: "pong" });
    else void answer(message, handle).then(send);
  });
  send({ type: "ready" });
}

/**
 * The configuration as the build finished it, told the way Next's own standalone server tells it. Without
 * it Next loads its compiler at start, only to read `next.config.ts` again: 22 MB that stay.
 */
async function tellConfigOfBuild(): Promise<void> {
  const { config } = builtFiles.parse(JSON.parse(await readFile(BUILT_FILES, "utf8")));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

async function answer({ id, address, headers }: Job, handle: Renderer): Promise<FromRenderer> {
  try {
    const request = renderRequest({ address, headers });
    const response = new CollectedResponse(request, { largest: LARGEST });
    const { page, drawn } = await collectAside(() => {
      Promise.resolve(handle(request, response)).catch((cause: unknown) =>
        response.destroy(asError(cause)),
      );
      return response.rendered;
    });
    const { body, lengths } = joinParts([page.body, ...drawn.map((html) => Buffer.from(html))]);
    const told: [string, string][] = [...page.headers, [PART_LENGTHS, lengths]];
    return { type: "rendered", id, status: page.status, headers: told, body };
  } catch (cause) {
    return { type: "failed", id, cause: asError(cause) };
  }
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? portable(cause) : new Error(String(cause));
}

/** Libraries hang things on their errors that cannot be sent to another thread. */
function portable({ name, message, stack }: Error): Error {
  return Object.assign(new Error(message), { name, stack });
}

/** A body that has its memory to itself is handed over; a small one may share it and is copied. */
function wholeBufferOf(message: FromRenderer): ArrayBuffer[] {
  if (message.type !== "rendered") return [];
  const { buffer, byteLength } = message.body;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
