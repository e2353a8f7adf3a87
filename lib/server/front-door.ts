import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connections } from "./process/connections";
import type { Lanes } from "./process/lanes";
import type { Log } from "./process/log";
import { negotiatedAddress } from "./answers/memento";
import type { Metrics } from "./process/metrics";
import type { PageCache, Stamp } from "./answers/page-cache";
import { sendContinued, type MakePart } from "./answers/continued-answer";
import { isAboutAnother, sendAnswer, type Exchange } from "./answers/send-answer";
import type { Download } from "./answers/database-download";
import type { Prepared, SlowAnswers } from "./answers/slow-answers";
import { canonicalAddress } from "./requests/address";
import { asksForSameState } from "./requests/preconditions";
import { takeHost } from "./requests/request-target";
import { unfitRequest } from "./requests/unfit-request";

type Parts = {
  hosts: ReadonlySet<string>;
  readDataVersion: () => string;
  cache: PageCache;
  slow: SlowAnswers;
  /** Answers that are sent piece by piece, by address. */
  downloads: ReadonlyMap<string, Download>;
  connections: Connections;
  lanes: Lanes;
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
    const { hosts, slow, downloads } = this.#parts;
    if (response.socket === null && !this.#mayWait(exchange)) return;
    const host = takeHost(request);
    const fault = unfitRequest(request, { host, hosts });
    if (fault !== null) return this.#send(exchange, slow.refusal(fault, request));
    if (request.method === "OPTIONS") return this.#send(exchange, slow.options(request));
    request.url = canonicalAddress(negotiatedAddress(request));
    const download = downloads.get(request.url);
    if (download !== undefined)
      return this.#takeTime(exchange, () => this.#download(exchange, download));
    const kept = this.#kept(request);
    if (kept !== null) return this.#send(exchange, kept);
    this.#takeTime(exchange, () => this.#answerSlowly(exchange));
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

  #kept({ url = "" }: IncomingMessage): Prepared | null {
    const answer = this.#parts.cache.find(url, this.#stamp());
    return answer === null ? null : { answer, outcome: "hit", lifetime: answer.parts.lifetime };
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
      this.#parts.slow.noteFailure({ err: cause }, "the data version cannot be read");
      return null;
    }
  }

  /** Does what cannot be done at once, when the connection has not too much of it under way already. */
  #takeTime(exchange: Exchange, work: () => Promise<void>): void {
    const { connections, lanes } = this.#parts;
    const { socket } = exchange.request;
    connections.hold({ socket, response: exchange.response });
    lanes.run(socket, () => work().catch((cause: unknown) => this.#fail(exchange, cause)));
  }

  /** What is too large to be collected first; it costs its reader a token as any export does. */
  async #download(exchange: Exchange, download: Download): Promise<void> {
    const { slow, metrics } = this.#parts;
    const refusal = await slow.refusedWork(exchange.request);
    if (refusal !== null) return this.#send(exchange, refusal);
    metrics.requests.own += 1;
    try {
      await download(exchange);
    } catch (cause) {
      // Once the first piece is under way all that is left is to break off, so that nobody takes it for whole.
      if (exchange.response.headersSent) throw cause;
      slow.noteFailure({ err: cause }, "a download could not be made");
      this.#send(exchange, slow.failure(exchange.request));
    }
  }

  /** It may have waited for others of its connection, and been made meanwhile. */
  async #answerSlowly(exchange: Exchange): Promise<void> {
    const { slow, metrics } = this.#parts;
    const { request } = exchange;
    const prepared = this.#kept(request) ?? (await slow.prepare(request, this.#stamp()));
    if (prepared !== null) this.#send(exchange, prepared);
    else metrics.requests.abandoned += 1;
  }

  #send(exchange: Exchange, prepared: Prepared): void {
    if (asksForSameState(exchange.request.headers)) return this.#sendIfMeant(exchange, prepared);
    this.#sendPrepared(exchange, prepared);
  }

  #sendIfMeant(exchange: Exchange, prepared: Prepared): void {
    const { slow } = this.#parts;
    isAboutAnother(exchange, prepared.answer).then(
      (isAnother) =>
        this.#sendPrepared(exchange, isAnother ? slow.refusal(412, exchange.request) : prepared),
      (cause: unknown) => this.#fail(exchange, cause),
    );
  }

  #sendPrepared(exchange: Exchange, { answer, outcome, lifetime }: Prepared): void {
    const { metrics, connections } = this.#parts;
    metrics.requests[outcome] += 1;
    if (this.#isDraining) exchange.response.shouldKeepAlive = false;
    try {
      const sending =
        answer.parts.continuedAt === undefined
          ? sendAnswer(exchange, answer, lifetime)
          : sendContinued({ exchange, answer, makePart: this.#partsFor(exchange) });
      if (sending === undefined) return;
      connections.hold({ socket: exchange.request.socket, response: exchange.response });
      sending.catch((cause: unknown) => this.#fail(exchange, cause));
    } catch (cause) {
      this.#fail(exchange, cause);
    }
  }

  /** Parts of one answer are of one state of the data, or it breaks off. */
  #partsFor({ request }: Exchange): MakePart {
    const { version } = this.#stamp();
    return async (address) => {
      const part = await this.#parts.slow.part(request, address, this.#stamp());
      if (this.#version() === version) return part;
      throw new Error("the data changed while a long answer was sent");
    };
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
