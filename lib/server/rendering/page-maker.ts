import { LRUCache } from "lru-cache";
import type { Answer } from "../answers/answer";
import { finishAnswer, isKept } from "../answers/finish-answer";
import type { Limits } from "../process/limits";
import type { Metrics } from "../process/metrics";
import type { PageCache, Stamp } from "../answers/page-cache";
import { RenderGate, type Admitted } from "./render-gate";
import { RenderError } from "./collected-response";
import { renderPage, type Renderer } from "./render-page";
import { readRendered, redirectTo, type RenderedPage } from "./rendered-page";
import { inlineStyleSheet, type StyleSheet } from "./style-sheet";

/** Where Next serves the app's own page for what is missing. */
const MISSING = "/_not-found";

type Parts = {
  render: Renderer;
  siteUrl: string;
  limits: Limits;
  cache: PageCache;
  metrics: Metrics;
  readDataVersion: () => string;
};

/** An import or a restore between two questions that a page asked would leave it half old, half new. */
const MADE_ANEW_AT_MOST = 2;

/** Who asks for a page, by the key of the rate limit, and whether they are still there. */
export type Asker = Readonly<{ client: string; isThere: () => boolean }>;

type Making = { admitted: Admitted<Answer>; askers: Asker[] };

/** Has pages made, each once however many wait for it, and keeps the good ones. */
export class PageMaker {
  readonly #parts: Parts;
  readonly #gate: RenderGate;
  readonly #inFlight = new Map<string, Making>();
  readonly #styleSheets = new LRUCache<string, { sheet: StyleSheet | null }>({ max: 100 });

  constructor(parts: Parts) {
    this.#parts = parts;
    const { limits } = parts;
    this.#gate = new RenderGate({
      atOnce: limits.rendersAtOnce,
      atOnceOfClient: limits.rendersAtOnceOfClient,
      waiting: limits.rendersWaiting,
      waitingOfClient: limits.rendersWaitingOfClient,
    });
  }

  isUnderWay(address: string, stamp: Stamp): boolean {
    return this.#inFlight.has(keyOf(address, stamp));
  }

  /** Waits for a page that is under way for the same data and minute; null when there is none. */
  join(address: string, stamp: Stamp, asker: Asker): Promise<Answer> | null {
    const making = this.#inFlight.get(keyOf(address, stamp));
    if (making === undefined) return null;
    making.askers.push(asker);
    making.admitted.join(asker.client);
    return making.admitted.result;
  }

  /**
   * @throws {Error} when the page cannot be made; {@link Overloaded} when too many wait already;
   *   {@link Abandoned} when everybody who asked has gone before it was begun.
   */
  make(address: string, stamp: Stamp, asker: Asker): Promise<Answer> {
    const key = keyOf(address, stamp);
    const askers = [asker];
    const isWanted = () => askers.some((each) => each.isThere());
    const admitted = this.#gate.admit({ client: asker.client, isWanted }, () =>
      this.#makeAndKeep(address, stamp),
    );
    const result = admitted.result.finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, { admitted: { ...admitted, result }, askers });
    return result;
  }

  get waiting(): number {
    return this.#gate.waiting;
  }

  /** The stamp was taken before: data that changed meanwhile show, and the page is made of one state of it. */
  async #makeAndKeep(address: string, stamp: Stamp): Promise<Answer> {
    let made = { answer: await this.#makeAnswer(address), stamp };
    for (let times = 0; times < MADE_ANEW_AT_MOST; times += 1) {
      const version = this.#changedVersion(made.stamp);
      if (version === null) break;
      made = { answer: await this.#makeAnswer(address), stamp: { ...stamp, version } };
    }
    if (isKept(made.answer)) this.#parts.cache.keep(address, made);
    return made.answer;
  }

  async #makeAnswer(address: string): Promise<Answer> {
    const { siteUrl, metrics } = this.#parts;
    const began = performance.now();
    const rendered = await this.#renderWhole(address);
    metrics.recordRender((performance.now() - began) / 1000);
    const styleSheets = await this.#styleSheetsOf(rendered);
    return finishAnswer({ rendered, address, siteUrl, styleSheets });
  }

  /** Null when the data is still what it was, or cannot be asked, which is logged where it was asked first. */
  #changedVersion({ version }: Stamp): string | null {
    if (version === null) return null;
    try {
      const now = this.#parts.readDataVersion();
      return now === version ? null : now;
    } catch {
      return null;
    }
  }

  /**
   * Next answers `notFound()` in a page with an empty shell for its client runtime to fill; documents
   * have none, so what the app says at an address without a route is said here too.
   */
  async #renderWhole(address: string): Promise<RenderedPage> {
    const rendered = withFate(await this.#render(address));
    if (!rendered.page?.isEmptyShell) return rendered;
    const missing = rendered.status === 404 ? await this.#render(MISSING, address) : rendered;
    if (missing.page?.isEmptyShell) throw new RenderError("the renderer sent an empty shell");
    return { ...missing, status: 404 };
  }

  /**
   * Style sheets stand in the page: on slow 4G that takes a quarter off the time to the largest paint
   * (1056 to 788 ms), because the browser need not ask again before it can draw.
   */
  async #styleSheetsOf({ page }: RenderedPage): Promise<ReadonlyMap<string, StyleSheet>> {
    const sheets = new Map<string, StyleSheet>();
    for (const piece of page?.pieces ?? []) {
      if (typeof piece === "string" || Buffer.isBuffer(piece)) continue;
      const sheet = await this.#styleSheet(piece.address);
      if (sheet !== null) sheets.set(piece.address, sheet);
    }
    return sheets;
  }

  /** A name that holds a hash means the same content for ever. */
  async #styleSheet(address: string): Promise<StyleSheet | null> {
    const known = this.#styleSheets.get(address);
    if (known !== undefined) return known.sheet;
    const { status, body } = await this.#render(address);
    const sheet =
      status === 200 ? inlineStyleSheet({ text: body.toString("utf8"), address }) : null;
    this.#styleSheets.set(address, { sheet });
    return sheet;
  }

  /** @param asked the address the reader sent, which the page may name. */
  async #render(address: string, asked = address): Promise<RenderedPage> {
    const { render, siteUrl, limits } = this.#parts;
    const bounds = { within: limits.renderTime, largest: limits.answerBytes };
    return readRendered(await renderPage({ render, address, asked, siteUrl, ...bounds }));
  }
}

/**
 * A page cannot choose its status with Next; 410 and 301 tell programs what the page tells readers (RFC
 * 9110 15.5.11, 15.4.2).
 */
function withFate(rendered: RenderedPage): RenderedPage {
  const { page } = rendered;
  if (page !== null && page.movedTo !== null) return redirectTo(page.movedTo);
  return page?.isGone ? { ...rendered, status: 410 } : rendered;
}

function keyOf(address: string, { version, minute }: Stamp): string {
  return `${version} ${minute} ${address}`;
}
