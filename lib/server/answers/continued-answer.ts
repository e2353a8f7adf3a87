import { pipeline } from "node:stream/promises";
import {
  constants,
  createBrotliCompress,
  createGzip,
  type BrotliCompress,
  type Gzip,
} from "node:zlib";
import type { Answer } from "./answer";
import { cacheControl } from "./cache-control";
import { isCompressible, PAGE_QUALITY, preferredEncoding, type Encoding } from "./content-encoding";
import type { Exchange } from "./send-answer";

/** Has the answer at an address made, which goes on where another ended. */
export type MakePart = (address: string) => Promise<Answer>;

type Continued = { exchange: Exchange; answer: Answer; makePart: MakePart };

/**
 * Sends an answer that goes on in others as one, part after part: the next is made when its reader has taken
 * the one before, so no more than two are ever held. Rejects when a part cannot be made: the answer then
 * breaks off, and is not taken for whole. There is no validator: its bytes are known when they are sent.
 */
export async function sendContinued({ exchange, answer, makePart }: Continued): Promise<void> {
  const { request, response } = exchange;
  const { type, headers, status } = answer.parts;
  const wanted = preferredEncoding(request.headers["accept-encoding"]?.toString());
  const encoding = isCompressible({ type, bytes: Number.POSITIVE_INFINITY }) ? wanted : "identity";
  response.writeHead(status, [
    ...["Cache-Control", cacheControl("revalidate", Date.now())],
    ...["Content-Type", type, "Vary", "Accept-Encoding"],
    ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
    ...headers.flat(),
  ]);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const bodies = () => bodiesOf(answer, makePart);
  const compressor = compressorFor(encoding);
  try {
    if (compressor === null) await pipeline(bodies, response);
    else await pipeline(bodies, compressor, response);
  } catch (cause) {
    if (!request.socket.destroyed) throw cause;
  }
}

async function* bodiesOf(first: Answer, makePart: MakePart): AsyncGenerator<Buffer> {
  let part = first;
  yield part.parts.body;
  while (part.parts.continuedAt !== undefined) {
    part = await makePart(part.parts.continuedAt);
    yield part.parts.body;
  }
}

function compressorFor(encoding: Encoding): BrotliCompress | Gzip | null {
  switch (encoding) {
    case "br":
      return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: PAGE_QUALITY } });
    case "gzip":
      return createGzip();
    case "identity":
      return null;
  }
}
