type Place = {
  /** Public address of the site. */
  siteUrl: string;
  port: number;
  /** Further names, in lower case. */
  extra: readonly string[];
};

/**
 * Every value of the Host header that is answered: the site's own, the loopback names with the port,
 * and those configured. Any other is a stranger's name for us (DNS rebinding, poisoned links).
 */
export function allowedHosts({ siteUrl, port, extra }: Place): ReadonlySet<string> {
  const loopback = ["localhost", "127.0.0.1", "[::1]"].map((name) => `${name}:${port}`);
  return new Set([...namesOf(siteUrl), ...loopback, ...extra]);
}

/** Clients leave the default port out or write it; both are the same host (RFC 9110, section 4.2.3). */
function namesOf(siteUrl: string): string[] {
  const { protocol, host, port } = new URL(siteUrl);
  if (port !== "") return [host];
  return [host, `${host}:${protocol === "https:" ? 443 : 80}`];
}
