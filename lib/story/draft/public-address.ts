import { lookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";

/** An address a name stands for, as the resolver gives it. */
export type ResolvedAddress = { address: string; family: number };

/** Where pages may be fetched from. Tests bring their own; nothing else does. */
export type Network = {
  resolve: (host: string) => Promise<ResolvedAddress[]>;
  isPublic: (address: string) => boolean;
};

export const PUBLIC_INTERNET: Network = {
  resolve: (host) => lookup(host, { all: true }),
  isPublic: isPublicAddress,
};

/**
 * Whether an address belongs to the public internet. Loopback, private, link-local (cloud metadata
 * among it), shared, multicast, reserved and unspecified ones do not; an IPv4 address written as IPv6
 * is judged as what it is, and the prefixes that translate or tunnel to IPv4 are refused whole.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}
