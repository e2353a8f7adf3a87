import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { Worker } from "node:worker_threads";
import { RenderError } from "./collected-response";
import type { Log } from "../process/log";
import type { Renderer } from "./render-page";
import type { FromRenderer, ToRenderer } from "./thread-messages";

type Settings = {
  /** Module of the thread; it speaks `FromRenderer`. */
  module: URL;
  data: unknown;
  /** Milliseconds without a word after which the thread is taken for stuck. */
  silentAtMost: number;
  log: Log;
};

/** Pages need a third of it; without a bound the heap grows to whatever the machine has. */
const HEAP = { maxOldGenerationSizeMb: 200 };
const PING_EVERY_MS = 500;
/** A thread that crashes at its start must not keep the processor busy with starting. */
const START_AGAIN_AFTER_MS = 500;
/** Until it is ready a thread says nothing; on a busy machine loading Next takes many times as long as usual. */
const READY_WITHIN_MS = 120_000;

/**
 * Runs a renderer in a thread of its own: cached answers go out while a page is being made, a page that
 * hangs or takes all memory takes nobody with it, and what Next hooks into (every promise and socket
 * write, for its request context) costs the front door nothing.
 */
export class ThreadRenderer {
  readonly #settings: Settings;
  readonly #waiting = new Map<number, ServerResponse>();
  readonly #watch: NodeJS.Timeout;
  /** Null between a crash and the next start. */
  #worker: Worker | null;
  #lastId = 0;
  #heardAt = Date.now();
  /** Whether the present thread has said that it is ready. */
  #isReady = false;
  /** Whether any has: only then is one started again. */
  #wasReady = false;
  #onEndBeforeReady: (cause: Error) => void = () => undefined;

  private constructor(settings: Settings) {
    this.#settings = settings;
    this.#worker = this.#startWorker();
    this.#watch = setInterval(() => this.#endIfSilent(Date.now()), PING_EVERY_MS).unref();
  }

  /**
   * @throws what the thread throws before it is ready, such as that the app has not been built, or that it
   * ended before: without a word nothing would be left to wait for, and the process would end as if all were well.
   */
  static async start(settings: Settings): Promise<ThreadRenderer> {
    const renderer = new ThreadRenderer(settings);
    const ended = new Promise<never>((_, reject) => (renderer.#onEndBeforeReady = reject));
    const worker = renderer.#worker;
    while (worker !== null && !renderer.#isReady)
      await Promise.race([once(worker, "message"), ended]);
    renderer.#onEndBeforeReady = () => undefined;
    return renderer;
  }

  readonly render: Renderer = (request, response) => {
    if (this.#worker === null) throw new RenderError("the renderer is starting again");
    const id = (this.#lastId += 1);
    this.#waiting.set(id, response);
    response.once("close", () => this.#waiting.delete(id));
    this.#send({ type: "render", id, address: request.url ?? "/", headers: request.headers });
  };

  readonly close = async (): Promise<void> => {
    this.#wasReady = false;
    clearInterval(this.#watch);
    await this.#worker?.terminate();
  };

  #startWorker(): Worker {
    const { module, data, log } = this.#settings;
    const worker = new Worker(module, { workerData: data, resourceLimits: HEAP });
    worker.on("message", (message: FromRenderer) => this.#take(message));
    worker.on("error", (err) => this.#wasReady && log.error({ err }, "the renderer has crashed"));
    worker.on("exit", () => this.#afterEnd());
    this.#heardAt = Date.now();
    return worker;
  }

  #send(message: ToRenderer): void {
    this.#worker?.postMessage(message);
  }

  #take(message: FromRenderer): void {
    this.#heardAt = Date.now();
    switch (message.type) {
      case "ready":
        this.#isReady = true;
        this.#wasReady = true;
        return;
      case "console error":
        return this.#settings.log.error({ err: message.told.err }, message.told.message);
      case "rendered":
        return this.#finish(message);
      case "failed":
        this.#waiting.get(message.id)?.destroy(message.cause);
        return;
      case "pong":
        return;
    }
  }

  #finish({ id, status, headers, body }: Extract<FromRenderer, { type: "rendered" }>): void {
    this.#waiting.get(id)?.writeHead(status, headers.flat()).end(body);
  }

  #endIfSilent(now: number): void {
    const silentAtMost = this.#isReady ? this.#settings.silentAtMost : READY_WITHIN_MS;
    if (now - this.#heardAt > silentAtMost) void this.#worker?.terminate();
    else this.#send({ type: "ping" });
  }

  /** A thread that never was ready, or was told to end, stays ended. */
  #afterEnd(): void {
    this.#worker = null;
    this.#isReady = false;
    for (const response of this.#waiting.values())
      response.destroy(new RenderError("the renderer has stopped"));
    if (!this.#wasReady) return this.#onEndBeforeReady(endedEarly());
    this.#settings.log.warn("the renderer is started again");
    setTimeout(() => (this.#worker = this.#startWorker()), START_AGAIN_AFTER_MS).unref();
  }
}

function endedEarly(): Error {
  return new RenderError("the renderer ended before it was ready");
}
