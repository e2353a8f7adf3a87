import type { Lifetime } from "./cache-control";
import { compress, isCompressible, type Encoding } from "./content-encoding";
import { contentDigest, entityTag } from "./entity-tag";
import type { HeaderList } from "./security-headers";

/** A finished answer, before it is encoded for one reader. */
export type AnswerParts = Readonly<{
  status: number;
  type: string;
  body: Buffer;
  lifetime: Lifetime;
  headers: HeaderList;
  /** The address whose answer goes on where this one ends; see `sendContinued`. */
  continuedAt?: string;
}>;

/**
 * One encoding of an answer, with its headers laid out flat as `writeHead` takes them fastest.
 * The value at `CACHE_CONTROL` is written anew by each sending.
 */
export type Variant = Readonly<{
  body: Buffer;
  tag: string;
  headers: string[];
  headersUnchanged: string[];
}>;

export const CACHE_CONTROL = 1;

export class Answer {
  readonly parts: AnswerParts;
  /** As an HTTP date, where the app says it. */
  readonly lastModified: string | null;
  readonly #digest: string;
  readonly #isCompressible: boolean;
  readonly #made = new Map<Encoding, Variant>();
  readonly #making = new Map<Encoding, Promise<Variant>>();
  /** Told each time another variant has been made and takes memory. */
  onGrowth: () => void = () => undefined;

  constructor(parts: AnswerParts) {
    this.parts = parts;
    const changed = parts.headers.find(([name]) => name.toLowerCase() === "last-modified");
    this.lastModified = changed?.[1] ?? null;
    this.#digest = contentDigest(parts.body);
    this.#isCompressible = isCompressible({ type: parts.type, bytes: parts.body.length });
  }

  /** What has been made already is handed over at once: a cached answer never waits. */
  variant(wanted: Encoding): Variant | Promise<Variant> {
    const encoding = this.#isCompressible ? wanted : "identity";
    return this.#made.get(encoding) ?? this.#making.get(encoding) ?? this.#make(encoding);
  }

  get bytes(): number {
    let total = 2048;
    for (const { body } of this.#made.values()) total += body.length + 1024;
    return this.#made.has("identity") ? total : total + this.parts.body.length;
  }

  #make(encoding: Encoding): Variant | Promise<Variant> {
    if (encoding === "identity") return this.#finish(encoding, this.parts.body);
    const isForEver = this.parts.lifetime === "immutable";
    const making = compress(this.parts.body, { encoding, isForEver })
      .then((body) => this.#finish(encoding, body))
      .finally(() => this.#making.delete(encoding));
    this.#making.set(encoding, making);
    return making;
  }

  #finish(encoding: Encoding, body: Buffer): Variant {
    const tag = entityTag(this.#digest, encoding);
    const shared = this.#sharedHeaders(tag);
    // RFC 9110, section 8.6: what has no content says nothing of its length.
    const hasContent = this.parts.status !== 204;
    const own = hasContent
      ? ["Content-Type", this.parts.type, "Content-Length", String(body.length)]
      : [];
    const encoded = encoding === "identity" ? [] : ["Content-Encoding", encoding];
    const variant = {
      body,
      tag,
      headers: [...shared, ...own, ...encoded],
      headersUnchanged: shared,
    };
    this.#made.set(encoding, variant);
    this.onGrowth();
    return variant;
  }

  #sharedHeaders(tag: string): string[] {
    const cacheControlFirst = ["Cache-Control", ""];
    const vary = this.#isCompressible ? ["Vary", "Accept-Encoding"] : [];
    const validator = this.parts.status === 200 ? ["ETag", tag] : [];
    return [...cacheControlFirst, ...validator, ...vary, ...this.parts.headers.flat()];
  }
}
