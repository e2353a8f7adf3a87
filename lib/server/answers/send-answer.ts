import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { CACHE_CONTROL, type Answer, type Variant } from "./answer";
import { cacheControl, type Lifetime } from "./cache-control";
import { preferredEncoding } from "./content-encoding";
import { namesTag } from "./entity-tag";

export type Exchange = { request: IncomingMessage; response: ServerResponse };

/** Longer bodies go out in pieces of this size, so that it can be seen how fast a reader takes them. */
export const PIECE_BYTES = 64 * 1024;

/**
 * Sends an answer in the encoding its reader takes; 304 where the reader has it already.
 * @param lifetime other than the answer's own where circumstances shorten it.
 * @returns a promise only where something has to be waited for.
 */
export function sendAnswer(
  exchange: Exchange,
  answer: Answer,
  lifetime: Lifetime,
): Promise<void> | undefined {
  const encoding = preferredEncoding(exchange.request.headers["accept-encoding"]?.toString());
  const variant = answer.variant(encoding);
  if (!(variant instanceof Promise)) return sendVariant({ exchange, answer, variant, lifetime });
  return variant.then((made) => sendVariant({ exchange, answer, variant: made, lifetime }));
}

type Sending = { exchange: Exchange; answer: Answer; variant: Variant; lifetime: Lifetime };

function sendVariant(sending: Sending): Promise<void> | undefined {
  const { exchange, answer, variant, lifetime } = sending;
  const { request, response } = exchange;
  const control = cacheControl(lifetime, Date.now());
  const { status } = answer.parts;
  const known = request.headers["if-none-match"];
  if (known !== undefined && status === 200 && namesTag(known, variant.tag)) {
    variant.headersUnchanged[CACHE_CONTROL] = control;
    response.writeHead(304, variant.headersUnchanged).end();
    return undefined;
  }
  variant.headers[CACHE_CONTROL] = control;
  response.writeHead(status, variant.headers);
  if (variant.body.length > PIECE_BYTES && request.method !== "HEAD") {
    return sendPieces(response, variant.body);
  }
  response.end(request.method === "HEAD" ? undefined : variant.body);
  return undefined;
}

async function sendPieces(response: ServerResponse, body: Buffer): Promise<void> {
  const left = new AbortController();
  response.once("close", () => left.abort());
  for (let from = 0; from < body.length && !response.destroyed; from += PIECE_BYTES) {
    const isTaken = response.write(body.subarray(from, from + PIECE_BYTES));
    if (!isTaken && !(await isDrained(response, left.signal))) return;
  }
  response.end();
}

/** False when the reader has left instead. */
async function isDrained(response: ServerResponse, left: AbortSignal): Promise<boolean> {
  try {
    await once(response, "drain", { signal: left });
    return true;
  } catch (cause) {
    if (left.aborted) return false;
    throw cause;
  }
}
