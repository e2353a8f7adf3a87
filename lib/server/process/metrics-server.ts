import { createServer, type IncomingMessage, type Server } from "node:http";
import { listen } from "./listen";

type Parts = {
  port: number;
  readMetrics: () => string;
  /** Names of this machine that may be asked besides the loopback ones, in lower case. */
  extraHosts: readonly string[];
};

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Serves the figures to this machine only, whatever address the site itself listens on, and under its own
 * names only: a page in a browser here could have a name of its own lead to it (DNS rebinding).
 */
export async function startMetricsServer({
  port,
  readMetrics,
  extraHosts,
}: Parts): Promise<Server> {
  const hosts = new Set([...LOOPBACK.map((name) => `${name}:${port}`), ...extraHosts]);
  const server = createServer((request, response) => {
    const status = statusOf(request, hosts);
    response.writeHead(status, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" });
    response.end(status === 200 ? readMetrics() : "");
  });
  server.maxConnections = 16;
  await listen(server, { port, hostname: "127.0.0.1", variable: "METRICS_PORT" });
  return server;
}

function statusOf(
  { method, url, headers }: IncomingMessage,
  hosts: ReadonlySet<string>,
): 200 | 404 | 421 {
  if (!hosts.has(headers.host?.toLowerCase() ?? "")) return 421;
  return method === "GET" && url === "/metrics" ? 200 : 404;
}
