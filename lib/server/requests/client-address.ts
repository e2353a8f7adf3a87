import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/**
 * Who a request is from, for the rate limit only: never logged, never stored.
 * @param trustedProxies how many proxies of our own stand in front; each appends the address it saw to
 *   X-Forwarded-For. What stands further left is the sender's own invention.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const seen = request.socket.remoteAddress ?? "";
  if (trustedProxies === 0) return networkOf(seen);
  const forwarded = request.headers["x-forwarded-for"]?.toString().split(",") ?? [];
  return networkOf(forwarded.at(-trustedProxies)?.trim() ?? seen);
}

/** One household holds a whole IPv6 /64 (RFC 6177), so that is one client. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? prefixOf(address) : address;
}

function prefixOf(address: string): string {
  const [left = "", right] = address.split("%", 1)[0]?.split("::") ?? [];
  const head = left === "" ? [] : left.split(":");
  const tail = right === undefined || right === "" ? [] : right.split(":");
  const zeros = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: zeros }, () => "0"), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":");
}
