import type { Log } from "../process/log";
import { RateLimit } from "./rate-limit";

/** `busy`: more pages wait than can be made. `rate`: too much costly work asked for. `failed`: it broke. */
export type Refused = "busy" | "rate" | "failed";

const SUMMARY_EVERY_MS = 1_000;
/** Failures in a second whose causes are told in full; those of the rest are the same. */
const TOLD_IN_FULL = 5;
/** A refusal is made sooner than a page: whoever asks on at once is kept waiting, or would be the busiest of all. */
const PROMPT = { burst: 20, perSecond: 20 };
const DELAY_MS = 1_000;

/** Counts refusals, logs them as one line a second, and slows down whoever collects them. */
export class Refusals {
  readonly #log: Log;
  readonly #prompt = new RateLimit({ refusal: PROMPT });
  #counts: Partial<Record<Refused, number>> = {};
  #told = 0;
  #summary: NodeJS.Timeout | null = null;

  constructor({ log }: { log: Log }) {
    this.#log = log;
  }

  /** Resolves when the refusal may be sent. */
  async note(why: Refused, client: string): Promise<void> {
    this.#count(why);
    if (this.#prompt.take({ client, work: "refusal", now: Date.now() }) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
  }

  /** @param event what is logged, with the cause, of the first failures in a second. */
  noteFailure(event: Readonly<Record<string, unknown>>, message: string): void {
    this.#count("failed");
    this.#told += 1;
    if (this.#told <= TOLD_IN_FULL) this.#log.error(event, message);
  }

  #count(why: Refused): void {
    this.#counts[why] = (this.#counts[why] ?? 0) + 1;
    this.#summary ??= setTimeout(() => this.#summarise(), SUMMARY_EVERY_MS).unref();
  }

  /** Failures that were told one by one need no sum. */
  #summarise(): void {
    const { failed = 0, ...refused } = this.#counts;
    const untold = failed > TOLD_IN_FULL ? { failed } : {};
    const sums = { ...refused, ...untold };
    if (Object.keys(sums).length > 0) this.#log.warn(sums, "requests refused in a second");
    this.#counts = {};
    this.#told = 0;
    this.#summary = null;
  }
}
