import { LRUCache } from "lru-cache";
import type { CostlyClass } from "./costly-class";

/** `burst` at once, then `perSecond` on average. */
export type Rate = Readonly<{ burst: number; perSecond: number }>;
export type Rates = Readonly<Record<CostlyClass, Rate>>;

type Bucket = { tokens: number; filledAt: number };

export const USUAL_RATES: Rates = {
  search: { burst: 30, perSecond: 3 },
  picture: { burst: 20, perSecond: 1 },
  export: { burst: 30, perSecond: 1 },
};

/** More clients than this at once: the one not seen for longest is forgotten, so memory stays bounded. */
const CLIENTS_REMEMBERED = 10_000;

/** Token buckets, one a client and class of work. */
export class RateLimit<Work extends string = CostlyClass> {
  readonly #rates: Readonly<Record<Work, Rate>>;
  readonly #buckets = new LRUCache<string, Bucket>({ max: CLIENTS_REMEMBERED });

  constructor(rates: Readonly<Record<Work, Rate>>) {
    this.#rates = rates;
  }

  /**
   * Takes one token if there is one.
   * @param now milliseconds; any clock that does not run backwards.
   * @returns 0 when the work may be done, else the whole seconds until it may.
   */
  take({ client, work, now }: { client: string; work: Work; now: number }): number {
    const { burst, perSecond } = this.#rates[work];
    const bucket = this.#bucketOf(`${work} ${client}`, { tokens: burst, filledAt: now });
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * perSecond);
    bucket.filledAt = now;
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
    bucket.tokens -= 1;
    return 0;
  }

  #bucketOf(key: string, full: Bucket): Bucket {
    const bucket = this.#buckets.get(key) ?? full;
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
