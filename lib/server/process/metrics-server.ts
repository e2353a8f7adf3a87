import { createServer, type Server } from "node:http";
import { listen } from "./listen";

type Parts = { port: number; readMetrics: () => string };

/** Serves the figures to this machine only, whatever address the site itself listens on. */
export async function startMetricsServer({ port, readMetrics }: Parts): Promise<Server> {
  const server = createServer((request, response) => {
    const isAsked = request.method === "GET" && request.url === "/metrics";
    response.writeHead(isAsked ? 200 : 404, {
      "Content-Type": "text/plain; version=0.0.4; charset=utf-8",
    });
    response.end(isAsked ? readMetrics() : "");
  });
  server.maxConnections = 16;
  await listen(server, { port, hostname: "127.0.0.1", variable: "METRICS_PORT" });
  return server;
}
