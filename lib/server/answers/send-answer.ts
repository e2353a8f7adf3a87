import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { CACHE_CONTROL, type Answer, type Variant } from "./answer";
import { cacheControl, type Lifetime } from "./cache-control";
import { preferredEncoding } from "./content-encoding";
import { asksForSameState, judgeConditions } from "../requests/preconditions";

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

/** Whether a request is about another state of the answer than this one (RFC 9110, section 13.1.1). */
export async function isAboutAnother({ request }: Exchange, answer: Answer): Promise<boolean> {
  if (answer.parts.status !== 200 || !asksForSameState(request.headers)) return false;
  const encoding = preferredEncoding(request.headers["accept-encoding"]?.toString());
  const { tag } = await answer.variant(encoding);
  const { lastModified } = answer;
  return judgeConditions(request.headers, { tag, lastModified }) === "failed";
}

type Sending = { exchange: Exchange; answer: Answer; variant: Variant; lifetime: Lifetime };

function sendVariant(sending: Sending): Promise<void> | undefined {
  const { exchange, answer, variant, lifetime } = sending;
  const { request, response } = exchange;
  const control = cacheControl(lifetime, Date.now());
  const { status } = answer.parts;
  if (status === 200 && isUnchanged(exchange, answer, variant)) {
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

/** A condition that fails was looked for before: see `FrontDoor`. */
function isUnchanged({ request }: Exchange, answer: Answer, { tag }: Variant): boolean {
  const { lastModified } = answer;
  return judgeConditions(request.headers, { tag, lastModified }) === "unchanged";
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
