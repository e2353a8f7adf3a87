import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Who a request is from, for sharing out work and for the rate limit only: never logged, never stored.
 * @param trustedProxies how many proxies of our own stand in front; each appends the address it saw to
 *   X-Forwarded-For, some with a port. What stands further left is the sender's own invention, and what is no
 *   address says nothing: then the proxy itself is the client.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const peer = peerAddress(request.socket);
  if (trustedProxies === 0) return peer;
  const forwarded = request.headers["x-forwarded-for"]?.toString().split(",") ?? [];
  const seen = withoutPort(forwarded.at(-trustedProxies)?.trim() ?? "");
  return isIP(seen) === 0 ? peer : networkOf(seen);
}

/** Who is at the other end of a connection; behind proxies that is one of them. */
export function peerAddress({
  remoteAddress = "",
}: {
  remoteAddress?: string | undefined;
}): string {
  return isIP(remoteAddress) === 0 ? remoteAddress : networkOf(remoteAddress);
}

/** `203.0.113.7:40001`, `[2001:db8::1]:443` and `[2001:db8::1]`; a colon in bare IPv6 begins no port. */
function withoutPort(text: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text)?.[1];
  return bracketed ?? /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(text)?.[1] ?? text;
}

/** One household holds a whole IPv6 /64 (RFC 6177), so that is one client. */
function networkOf(address: string): string {
  const parsed = ipaddr.process(address.replace(/%.*$/, ""));
  if (parsed.kind() === "ipv4") return parsed.toString();
  return (parsed as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(":");
}
