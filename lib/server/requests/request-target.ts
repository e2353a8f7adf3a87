import type { IncomingMessage } from "node:http";

const SLASH = "/".charCodeAt(0);
/** RFC 9112, section 3.2.2; what the path then is gets judged like any other. */
const ABSOLUTE_FORM = /^https?:\/\/([^/?#]+)(.*)$/is;

/**
 * The host a request is for. A target in absolute form names it, whatever the Host header says, and is then
 * the same as its path: `request.url` becomes that.
 */
export function takeHost(request: IncomingMessage): string | undefined {
  const { url = "", headers } = request;
  if (url.charCodeAt(0) === SLASH) return headers.host;
  const [, host, rest = ""] = ABSOLUTE_FORM.exec(url) ?? [];
  if (host === undefined || headers.host === undefined) return headers.host;
  request.url = rest.startsWith("/") ? rest : `/${rest}`;
  return host;
}
