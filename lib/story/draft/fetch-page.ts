import { Buffer } from "node:buffer";
import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import { type Network, PUBLIC_INTERNET, type ResolvedAddress } from "./public-address";

/** A page as it was sent, and where it was found at last. */
export type FetchedPage = { url: string; type: string; bytes: Buffer };

export const MAX_PAGE_BYTES = 5 * 1024 * 1024;
const MAX_REDIRECTS = 3;
const TIMEOUT_MS = 10_000;

/** Why a page was not fetched; the message is for the user. */
export class PageRefusedError extends Error {
  override name = "PageRefusedError";
}

type Fetching = { url: string; network?: Network; timeoutMs?: number };

/**
 * Fetches one web page from the public internet: http or https, at most 3 redirects, 5 MB and 10
 * seconds in all. Each name is resolved once, and the connection is made to the very address that was
 * judged, so that a name cannot answer with another one the second time.
 * @throws {PageRefusedError} with one line on what is the matter.
 */
export async function fetchPage(args: Fetching): Promise<FetchedPage> {
  const { url, network = PUBLIC_INTERNET, timeoutMs = TIMEOUT_MS } = args;
  const signal = AbortSignal.timeout(timeoutMs);
  let at = parseAddress(url);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await ask({ at, network, signal, timeoutMs });
    const location = redirectOf(answer);
    if (location === null) return await readPage({ at, answer, signal, timeoutMs });
    answer.destroy();
    at = parseAddress(location, at);
  }
  throw new PageRefusedError(`${url} leads on more than ${MAX_REDIRECTS} times.`);
}

function parseAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new PageRefusedError(`${address} is no address.`);
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new PageRefusedError(`${url.href} is neither http nor https.`);
  if (url.username !== "" || url.password !== "")
    throw new PageRefusedError(`The address of ${url.host} holds a name or password.`);
  return url;
}

type Asking = { at: URL; network: Network; signal: AbortSignal; timeoutMs: number };

async function ask({ at, network, signal, timeoutMs }: Asking): Promise<IncomingMessage> {
  const pinned = await resolvePublic({ at, network, signal, timeoutMs });
  const options: RequestOptions = {
    signal,
    agent: false,
    headers: { accept: "text/html", "accept-encoding": "identity", "user-agent": "story-new" },
    lookup: (_host, { all }, answer) => {
      if (all) answer(null, [pinned]);
      else answer(null, pinned.address, pinned.family);
    },
  };
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(asRefusal({ error, at, signal, timeoutMs }));
    const request = (at.protocol === "https:" ? https : http).get(at, options, resolve);
    request.on("error", fail);
  });
}

/** Every address of the name must be public: which one answers is not ours to choose. */
async function resolvePublic({ at, network, signal, timeoutMs }: Asking): Promise<ResolvedAddress> {
  const host = at.hostname.replace(/^\[|\]$/g, "");
  const resolved = await withinTime({ work: network.resolve(host), signal }).catch(
    (error: unknown) => {
      throw asRefusal({ error, at, signal, timeoutMs });
    },
  );
  const refused = resolved.find(({ address }) => !network.isPublic(address));
  if (refused !== undefined)
    throw new PageRefusedError(`${at.host} is ${refused.address}, which is no public address.`);
  const [first] = resolved;
  if (first === undefined) throw new PageRefusedError(`${at.host} has no address.`);
  return first;
}

function withinTime<Value>(args: { work: Promise<Value>; signal: AbortSignal }): Promise<Value> {
  const { work, signal } = args;
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode);
  return isRedirect ? (headers.location ?? null) : null;
}

async function readPage(args: {
  at: URL;
  answer: IncomingMessage;
  signal: AbortSignal;
  timeoutMs: number;
}): Promise<FetchedPage> {
  const { at, answer, signal, timeoutMs } = args;
  const type = answer.headers["content-type"] ?? "";
  try {
    if (answer.statusCode !== 200)
      throw new PageRefusedError(`${at.href} answers ${answer.statusCode}.`);
    if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type))
      throw new PageRefusedError(`${at.href} is ${type || "of no known type"}, not a web page.`);
    if ((answer.headers["content-encoding"] ?? "identity") !== "identity")
      throw new PageRefusedError(`${at.href} is compressed though that was not asked for.`);
    return { url: at.href, type, bytes: await readBytes({ at, answer }) };
  } catch (error) {
    throw asRefusal({ error, at, signal, timeoutMs });
  } finally {
    answer.destroy();
  }
}

async function readBytes({ at, answer }: { at: URL; answer: IncomingMessage }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_PAGE_BYTES)
      throw new PageRefusedError(`${at.href} is larger than ${MAX_PAGE_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function asRefusal(args: {
  error: unknown;
  at: URL;
  signal: AbortSignal;
  timeoutMs: number;
}): unknown {
  const { error, at, signal, timeoutMs } = args;
  if (error instanceof PageRefusedError || !(error instanceof Error)) return error;
  if (signal.aborted)
    return new PageRefusedError(`${at.href} took longer than ${timeoutMs / 1000} seconds.`);
  return new PageRefusedError(`${at.href} could not be fetched: ${error.message}`);
}
