import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connections } from "./process/connections";
import type { Log } from "./process/log";
import { negotiatedAddress } from "./answers/memento";
import type { Metrics } from "./process/metrics";
import type { PageCache, Stamp } from "./answers/page-cache";
import { sendAnswer, type Exchange } from "./answers/send-answer";
import type { Download } from "./answers/database-download";
import type { Prepared, SlowAnswers } from "./answers/slow-answers";
import { unfitRequest } from "./requests/unfit-request";

type Parts = {
  hosts: ReadonlySet<string>;
  readDataVersion: () => string;
  cache: PageCache;
  slow: SlowAnswers;
  /** Answers that are sent piece by piece, by address. */
  downloads: ReadonlyMap<string, Download>;
  connections: Connections;
  metrics: Metrics;
  log: Log;
};

const MINUTE_MS = 60_000;

/** Answers requests: from the cache at once, else when the answer has been made. */
export class FrontDoor {
  readonly #parts: Parts;
  #isDraining = false;
  #stampOfTurn: Stamp | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** From now on each answer is the last of its connection. */
  startDraining(): void {
    this.#isDraining = true;
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const exchange = { request, response };
    if (response.socket === null && !this.#mayWait(exchange)) return;
    const fault = unfitRequest(request, this.#parts.hosts);
    if (fault !== null) return this.#send(exchange, this.#parts.slow.refusal(fault, request));
    request.url = negotiatedAddress(request);
    const download = this.#parts.downloads.get(request.url);
    if (download !== undefined) return this.#download(exchange, download);
    const stamp = this.#stamp();
    const answer = this.#parts.cache.find(request.url ?? "", stamp);
    if (answer === null) return this.#answerSlowly(exchange, stamp);
    this.#send(exchange, { answer, outcome: "hit", lifetime: answer.parts.lifetime });
  }

  /** A request sent ahead of the answer before it; too many of them cost memory and earn nothing. */
  #mayWait({ request: { socket }, response }: Exchange): boolean {
    const { connections } = this.#parts;
    if (connections.isTooFarAhead(socket)) {
      connections.shed(socket);
      return false;
    }
    connections.hold({ socket, response });
    return true;
  }

  /**
   * Read once a turn of the event loop: requests that came in together are answered for one state of the
   * data, and the next turn looks again. (Asking costs two microseconds, a tenth of a cached answer.)
   */
  #stamp(): Stamp {
    if (this.#stampOfTurn !== null) return this.#stampOfTurn;
    setImmediate(() => (this.#stampOfTurn = null));
    return (this.#stampOfTurn = { version: this.#version(), minute: minuteOf(Date.now()) });
  }

  /** Data that cannot be asked for its version leaves nothing to compare kept pages with. */
  #version(): string | null {
    try {
      return this.#parts.readDataVersion();
    } catch (cause) {
      this.#parts.log.error({ err: cause }, "the data version cannot be read");
      return null;
    }
  }

  /** What is too large to be collected first; it costs its reader a token as any export does. */
  #download(exchange: Exchange, download: Download): void {
    const { slow, connections } = this.#parts;
    const refusal = slow.refusedWork(exchange.request);
    if (refusal !== null) return this.#send(exchange, refusal);
    connections.hold({ socket: exchange.request.socket, response: exchange.response });
    this.#parts.metrics.requests.own += 1;
    download(exchange).catch((cause: unknown) => this.#failDownload(exchange, cause));
  }

  /** Once the first piece is under way all that is left is to break off, so that nobody takes it for whole. */
  #failDownload(exchange: Exchange, cause: unknown): void {
    if (exchange.response.headersSent) return this.#fail(exchange, cause);
    this.#parts.log.error({ err: cause }, "a download could not be made");
    this.#send(exchange, this.#parts.slow.failure(exchange.request));
  }

  #answerSlowly(exchange: Exchange, stamp: Stamp): void {
    const { slow, connections } = this.#parts;
    connections.hold({ socket: exchange.request.socket, response: exchange.response });
    slow.prepare(exchange.request, stamp).then(
      (prepared) => this.#send(exchange, prepared),
      (cause: unknown) => this.#fail(exchange, cause),
    );
  }

  #send(exchange: Exchange, { answer, outcome, lifetime }: Prepared): void {
    this.#parts.metrics.requests[outcome] += 1;
    if (this.#isDraining) exchange.response.shouldKeepAlive = false;
    try {
      sendAnswer(exchange, answer, lifetime)?.catch((cause: unknown) =>
        this.#fail(exchange, cause),
      );
    } catch (cause) {
      this.#fail(exchange, cause);
    }
  }

  /** Nothing should lead here; a reader without an answer must not wait for one for ever. */
  #fail({ response }: Exchange, cause: unknown): void {
    this.#parts.log.error({ err: cause }, "an answer could not be sent");
    response.destroy();
  }
}

function minuteOf(now: number): number {
  return Math.floor(now / MINUTE_MS);
}
