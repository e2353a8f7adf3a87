import { IncomingMessage, type IncomingHttpHeaders } from "node:http";
import { Socket } from "node:net";

/** A request that came over no socket. */
export function renderRequest(of: {
  address: string;
  headers: IncomingHttpHeaders;
}): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = of.address;
  request.httpVersion = "1.1";
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  request.headers = of.headers;
  request.push(null);
  return request;
}

/**
 * All that the renderer learns besides the address, and of the reader's headers none: so none can steer
 * the framework from outside (`x-middleware-*`, `x-forwarded-host`, `RSC`, `Next-Router-*`), and equal
 * addresses get equal answers.
 * @param asked the address the reader sent: pages compare it with the canonical one, and the framework
 *   hands them only parsed parameters.
 */
export function renderHeaders({
  siteUrl,
  asked,
}: {
  siteUrl: string;
  asked: string;
}): IncomingHttpHeaders {
  const { host, protocol } = new URL(siteUrl);
  return { host, "x-forwarded-proto": protocol.slice(0, -1), "x-request-address": asked };
}
