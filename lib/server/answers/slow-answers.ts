import type { IncomingMessage } from "node:http";
import { pathOf } from "../requests/address";
import type { Answer } from "./answer";
import type { Lifetime } from "./cache-control";
import { clientAddress } from "../requests/client-address";
import { costlyClass } from "../requests/costly-class";
import type { Log } from "../process/log";
import type { Outcome } from "../process/metrics";
import { ownAnswer, type OwnStatus } from "./own-answer";
import type { PageCache, Stamp } from "./page-cache";
import type { PageMaker } from "../rendering/page-maker";
import type { RateLimit } from "../requests/rate-limit";
import { Overloaded } from "../rendering/render-gate";
import type { HeaderList } from "./security-headers";
import { unfitAddress } from "../requests/unfit-request";

/** An address that the front door answers itself. */
export type OwnPage = () => Answer | Promise<Answer>;

/** An answer and what to say of it. */
export type Prepared = Readonly<{ answer: Answer; outcome: Outcome; lifetime: Lifetime }>;

type Parts = {
  siteUrl: string;
  trustedProxies: number;
  addressLength: number;
  ownPages: ReadonlyMap<string, OwnPage>;
  cache: PageCache;
  pages: PageMaker;
  rates: RateLimit;
  log: Log;
};

const RETRY_SOON: HeaderList = [["Retry-After", "5"]];
const READING_ONLY: HeaderList = [["Allow", "GET, HEAD"]];
const LAST_OF_CONNECTION: HeaderList = [["Connection", "close"]];

/** Answers that are not at hand: pages to be made, refusals, and what the front door says itself. */
export class SlowAnswers {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async prepare(request: IncomingMessage, stamp: Stamp): Promise<Prepared> {
    const address = request.url ?? "";
    const fault = unfitAddress(address, this.#parts.addressLength);
    if (fault !== null) return this.refusal(fault, request);
    const own = this.#parts.ownPages.get(address);
    if (own !== undefined) return asIs(await own(), "own");
    const waitSeconds = this.#secondsToWait(request, stamp);
    if (waitSeconds > 0) return this.#tooMany(address, waitSeconds);
    return this.#page(address, stamp);
  }

  /** What a request that cannot be trusted to be framed as it seems says next is not listened to. */
  refusal(status: OwnStatus, request: IncomingMessage): Prepared {
    const headers = status === 405 ? READING_ONLY : status === 400 ? LAST_OF_CONNECTION : [];
    return asIs(this.#own(status, request.url ?? "", headers), "refused");
  }

  /** What a reader gets whose answer could not be made, for a reason that may pass. */
  failure(request: IncomingMessage): Prepared {
    return asIs(this.#own(503, request.url ?? "", RETRY_SOON), "failed");
  }

  /** The refusal of work for a client who has asked for too much of it; null when it may be done. */
  refusedWork(request: IncomingMessage): Prepared | null {
    const waitSeconds = this.#takeToken(request);
    return waitSeconds > 0 ? this.#tooMany(request.url ?? "", waitSeconds) : null;
  }

  async #page(address: string, stamp: Stamp): Promise<Prepared> {
    const { pages } = this.#parts;
    const underWay = pages.joinable(address, stamp);
    try {
      return asIs(
        await (underWay ?? pages.make(address, stamp)),
        underWay === null ? "fill" : "joined",
      );
    } catch (cause) {
      if (underWay === null) this.#logFailure(address, cause);
      return this.#lastGood(address);
    }
  }

  #lastGood(address: string): Prepared {
    const answer = this.#parts.cache.lastGood(address);
    if (answer !== null) return { answer, outcome: "stale", lifetime: "revalidate" };
    return asIs(this.#own(503, address, RETRY_SOON), "failed");
  }

  /** Only the work costs: who gets a page that is being made anyway pays nothing. */
  #secondsToWait(request: IncomingMessage, stamp: Stamp): number {
    return this.#parts.pages.joinable(request.url ?? "", stamp) === null
      ? this.#takeToken(request)
      : 0;
  }

  #takeToken(request: IncomingMessage): number {
    const { rates, trustedProxies } = this.#parts;
    const work = costlyClass(request.url ?? "");
    if (work === null) return 0;
    return rates.take({ client: clientAddress(request, trustedProxies), work, now: Date.now() });
  }

  #tooMany(address: string, seconds: number): Prepared {
    return asIs(this.#own(429, address, [["Retry-After", String(seconds)]]), "limited");
  }

  #own(status: OwnStatus, address: string, headers: HeaderList): Answer {
    return ownAnswer({ status, address, siteUrl: this.#parts.siteUrl, headers });
  }

  #logFailure(address: string, cause: unknown): void {
    const event = { err: cause, path: pathOf(address) };
    if (cause instanceof Overloaded) this.#parts.log.warn(event, "a page was not made");
    else this.#parts.log.error(event, "a page could not be made");
  }
}

function asIs(answer: Answer, outcome: Outcome): Prepared {
  return { answer, outcome, lifetime: answer.parts.lifetime };
}
