import { LRUCache } from "lru-cache";
import type { Answer } from "./answer";

/** What was true when an answer was made; `version` null: the data could not be asked. */
export type Stamp = Readonly<{ version: string | null; minute: number }>;

type Entry = { answer: Answer; stamp: Stamp };

/** One answer this large may not push out all others. */
const LARGEST_SHARE = 0.25;

/**
 * Finished answers within a limit of memory. There is one entry an address, which says itself for what
 * data and minute it holds: a look-up needs no rendering to learn whether time matters, an outdated
 * answer is replaced rather than left beside the new one, and until then it is the last good copy.
 */
export class PageCache {
  readonly #entries: LRUCache<string, Entry> | null;

  /** @param bytes 0: nothing is kept. */
  constructor(bytes: number) {
    const maxEntrySize = Math.ceil(bytes * LARGEST_SHARE);
    this.#entries = bytes === 0 ? null : new LRUCache({ maxSize: bytes, maxEntrySize });
  }

  /** The answer that holds for this data and minute. */
  find(address: string, stamp: Stamp): Answer | null {
    const entry = this.#entries?.get(address);
    return entry !== undefined && holds(entry, stamp) ? entry.answer : null;
  }

  /** The newest answer that was good once, for when a new one cannot be had. */
  lastGood(address: string): Answer | null {
    return this.#entries?.get(address)?.answer ?? null;
  }

  keep(address: string, entry: Entry): void {
    const entries = this.#entries;
    if (entries === null) return;
    const { answer } = entry;
    const weigh = () => entries.set(address, { ...entry }, { size: answer.bytes + address.length });
    answer.onGrowth = () => {
      if (entries.peek(address)?.answer === answer) weigh();
    };
    weigh();
  }

  get bytes(): number {
    return this.#entries?.calculatedSize ?? 0;
  }

  get size(): number {
    return this.#entries?.size ?? 0;
  }
}

function holds({ answer, stamp: made }: Entry, asked: Stamp): boolean {
  const { lifetime } = answer.parts;
  if (lifetime === "immutable") return true;
  if (asked.version === null || made.version !== asked.version) return false;
  return lifetime === "timeless" || made.minute === asked.minute;
}
