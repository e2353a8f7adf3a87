import type { IncomingMessage } from "node:http";
import { isFrameworkInternal, isOpenToOrigins, isWellFormed } from "./address";
import type { OwnStatus } from "../answers/own-answer";

/**
 * Why a request is refused whatever its address; null when it is not. Looked at for every request, so it
 * only reads what Node has parsed already.
 */
export function unfitRequest(
  request: IncomingMessage,
  { host, hosts }: { host: string | undefined; hosts: ReadonlySet<string> },
): OwnStatus | null {
  if (host === undefined || countHosts(request.rawHeaders) !== 1) return 400;
  if (!hosts.has(host) && !hosts.has(host.toLowerCase())) return 421;
  if (request.method !== "GET" && request.method !== "HEAD" && !asksForOptions(request)) return 405;
  return hasBody(request) ? 400 : null;
}

/** What may be asked of an address, before a program of another origin asks it: only data has an answer. */
export function asksForOptions({ method, url = "" }: IncomingMessage): boolean {
  return method === "OPTIONS" && isOpenToOrigins(url);
}

/** Why an address that no page is kept for is refused; null when it is not. */
export function unfitAddress(address: string, longest: number): OwnStatus | null {
  if (address.length > longest) return 414;
  if (!isWellFormed(address)) return 400;
  return isFrameworkInternal(address) ? 404 : null;
}

/** Node keeps the first of several and says nothing; a proxy in front may have kept the last. */
function countHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 4 && name.toLowerCase() === "host") count += 1;
  }
  return count;
}

/** A body on GET means nothing, and is how requests are smuggled past proxies (RFC 9110, section 9.3.1). */
function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers["content-length"];
  return headers["transfer-encoding"] !== undefined || (length !== undefined && length !== "0");
}
