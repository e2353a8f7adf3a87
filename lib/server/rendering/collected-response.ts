import { ServerResponse, type IncomingMessage, type OutgoingHttpHeader } from "node:http";

type Callback = (error?: Error | null) => void;
type HeaderInput = OutgoingHttpHeader[] | Record<string, OutgoingHttpHeader | undefined>;

/** What a renderer wrote, whole. */
export type Rendered = { status: number; headers: ReadonlyMap<string, string>; body: Buffer };

/** The renderer did not bring its answer to an end. */
export class RenderError extends Error {
  override name = "RenderError";
}

/**
 * A response that goes to no socket: it keeps what is written until the renderer ends it, so that an
 * answer is transformed, stored and sent whole, or not at all. No reader is at its other end: one who
 * leaves does not take the answer from others who wait for it.
 */
export class CollectedResponse extends ServerResponse {
  readonly rendered: Promise<Rendered>;
  readonly #chunks: Buffer[] = [];
  readonly #largest: number;
  #bytes = 0;
  #hasBegun = false;
  #fulfil: (rendered: Rendered) => void = () => undefined;
  #reject: (cause: Error) => void = () => undefined;

  constructor(request: IncomingMessage, { largest }: { largest: number }) {
    super(request);
    this.#largest = largest;
    this.rendered = new Promise((resolve, reject) => {
      this.#fulfil = resolve;
      this.#reject = reject;
    });
    Object.defineProperty(this, "headersSent", { get: () => this.#hasBegun });
  }

  override writeHead(status: number, reason?: string | HeaderInput, headers?: HeaderInput): this {
    this.statusCode = status;
    const given = typeof reason === "string" ? headers : (reason ?? headers);
    for (const [name, value] of headerPairs(given)) this.setHeader(name, value);
    this.#hasBegun = true;
    return this;
  }

  override flushHeaders(): void {
    this.#hasBegun = true;
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Callback, done?: Callback): boolean {
    this.#hasBegun = true;
    this.#add(chunk, encoding);
    const callback = typeof encoding === "function" ? encoding : done;
    if (callback !== undefined) process.nextTick(callback);
    return true;
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | Callback, done?: Callback): this {
    if (this.finished) return this;
    if (typeof chunk !== "function") this.#add(chunk, encoding);
    this.#hasBegun = true;
    this.finished = true;
    const callback = [chunk, encoding, done].find((item) => typeof item === "function");
    process.nextTick(() => this.#close(callback as Callback | undefined));
    return this;
  }

  /** The renderer gives up, or is given up. */
  override destroy(cause?: Error): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.#reject(cause ?? new RenderError("the renderer broke its answer off"));
    process.nextTick(() => this.emit("close"));
    return this;
  }

  #add(chunk: unknown, encoding?: unknown): void {
    if (chunk === undefined || chunk === null || this.destroyed) return;
    const piece =
      typeof chunk === "string"
        ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
        : Buffer.from(chunk as Uint8Array);
    this.#bytes += piece.length;
    if (this.#bytes > this.#largest) this.destroy(new RenderError("the answer is too large"));
    else this.#chunks.push(piece);
  }

  #close(done: Callback | undefined): void {
    this.emit("finish");
    done?.();
    this.emit("close");
    this.#fulfil({
      status: this.statusCode,
      headers: flatten(this.getHeaders()),
      body: whole(this.#chunks),
    });
  }
}

function whole(chunks: readonly Buffer[]): Buffer {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
}

function headerPairs(headers: HeaderInput | undefined): [string, OutgoingHttpHeader][] {
  if (headers === undefined) return [];
  if (!Array.isArray(headers)) {
    return Object.entries(headers).filter(
      (pair): pair is [string, OutgoingHttpHeader] => pair[1] !== undefined,
    );
  }
  const pairs: [string, OutgoingHttpHeader][] = [];
  for (let index = 0; index + 1 < headers.length; index += 2) {
    pairs.push([String(headers[index]), headers[index + 1] ?? ""]);
  }
  return pairs;
}

function flatten(
  headers: Record<string, OutgoingHttpHeader | undefined>,
): ReadonlyMap<string, string> {
  return new Map(headerPairs(headers).map(([name, value]) => [name, String(value)]));
}
