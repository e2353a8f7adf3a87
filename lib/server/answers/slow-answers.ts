import type { IncomingMessage } from "node:http";
import { pathOf } from "../requests/address";
import type { Answer } from "./answer";
import type { Lifetime } from "./cache-control";
import { clientAddress } from "../requests/client-address";
import { costlyClass } from "../requests/costly-class";
import type { Outcome } from "../process/metrics";
import { allowedMethods, optionsAnswer } from "./options-answer";
import { ownAnswer, type OwnStatus } from "./own-answer";
import type { PageCache, Stamp } from "./page-cache";
import type { Asker, PageMaker } from "../rendering/page-maker";
import type { RateLimit } from "../requests/rate-limit";
import { Abandoned, Overloaded } from "../rendering/render-gate";
import type { Refusals } from "../requests/refusals";
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
  refusals: Refusals;
};

const RETRY_SOON: HeaderList = [["Retry-After", "5"]];
const LAST_OF_CONNECTION: HeaderList = [["Connection", "close"]];

/** Answers that are not at hand: pages to be made, refusals, and what the front door says itself. */
export class SlowAnswers {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Null when everybody who asked for the page has gone. */
  async prepare(request: IncomingMessage, stamp: Stamp): Promise<Prepared | null> {
    const address = request.url ?? "";
    const fault = unfitAddress(address, this.#parts.addressLength);
    if (fault !== null) return this.refusal(fault, request);
    const own = this.#parts.ownPages.get(address);
    if (own !== undefined) return asIs(await own(), "own");
    if (!this.#parts.pages.isUnderWay(address, stamp)) {
      const refused = await this.refusedWork(request);
      if (refused !== null) return refused;
    }
    return this.#page(address, stamp, this.#askerOf(request));
  }

  /** What a request that cannot be trusted to be framed as it seems says next is not listened to. */
  refusal(status: OwnStatus, request: IncomingMessage): Prepared {
    const address = request.url ?? "";
    const last = status === 400 ? LAST_OF_CONNECTION : [];
    const headers = status === 405 ? allowedMethods(address) : last;
    return asIs(this.#own(status, address, headers), "refused");
  }

  /** What a program of another origin is told before it asks (a preflight). */
  options(request: IncomingMessage): Prepared {
    return asIs(optionsAnswer(request.url ?? "", this.#parts.siteUrl), "own");
  }

  /** What a reader gets whose answer could not be made, for a reason that may pass. */
  failure(request: IncomingMessage): Prepared {
    return asIs(this.#own(503, request.url ?? "", RETRY_SOON), "failed");
  }

  /** Logs a failure, unless it is one of many in this second. */
  noteFailure(event: Readonly<Record<string, unknown>>, message: string): void {
    this.#parts.refusals.noteFailure(event, message);
  }

  /** The refusal of work for a client who has asked for too much of it; null when it may be done. */
  async refusedWork(request: IncomingMessage): Promise<Prepared | null> {
    const { rates, refusals, trustedProxies } = this.#parts;
    const work = costlyClass(request.url ?? "");
    if (work === null) return null;
    const client = clientAddress(request, trustedProxies);
    const waitSeconds = rates.take({ client, work, now: Date.now() });
    if (waitSeconds === 0) return null;
    await refusals.note("rate", client);
    return this.#tooMany(request.url ?? "", waitSeconds);
  }

  /**
   * A further part of an answer that is under way: its reader has paid for the whole.
   * @throws when it cannot be made, or when the data are no longer what they were.
   */
  async part(request: IncomingMessage, address: string, stamp: Stamp): Promise<Answer> {
    const { pages } = this.#parts;
    const asker = this.#askerOf(request);
    const underWay = pages.join(address, stamp, asker);
    const answer = await (underWay ?? pages.make(address, stamp, asker));
    if (answer.parts.status !== 200) throw new Error("a part of an answer could not be made");
    return answer;
  }

  #askerOf(request: IncomingMessage): Asker {
    const client = clientAddress(request, this.#parts.trustedProxies);
    return { client, isThere: () => !request.socket.destroyed };
  }

  /** Only the work costs: who gets a page that is being made anyway has paid nothing for it. */
  async #page(address: string, stamp: Stamp, asker: Asker): Promise<Prepared | null> {
    const { pages, refusals } = this.#parts;
    const underWay = pages.join(address, stamp, asker);
    try {
      const answer = await (underWay ?? pages.make(address, stamp, asker));
      return asIs(answer, underWay === null ? "fill" : "joined");
    } catch (cause) {
      // Whoever joined as the others left asks anew.
      if (cause instanceof Abandoned)
        return asker.isThere() ? this.#page(address, stamp, asker) : null;
      if (cause instanceof Overloaded) await refusals.note("busy", asker.client);
      else if (underWay === null)
        this.noteFailure({ err: cause, path: pathOf(address) }, "a page could not be made");
      return this.#lastGood(address);
    }
  }

  #lastGood(address: string): Prepared {
    const answer = this.#parts.cache.lastGood(address);
    if (answer !== null) return { answer, outcome: "stale", lifetime: "revalidate" };
    return asIs(this.#own(503, address, RETRY_SOON), "failed");
  }

  #tooMany(address: string, seconds: number): Prepared {
    return asIs(this.#own(429, address, [["Retry-After", String(seconds)]]), "limited");
  }

  #own(status: OwnStatus, address: string, headers: HeaderList): Answer {
    return ownAnswer({ status, address, siteUrl: this.#parts.siteUrl, headers });
  }
}

function asIs(answer: Answer, outcome: Outcome): Prepared {
  return { answer, outcome, lifetime: answer.parts.lifetime };
}
