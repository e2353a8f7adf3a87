import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** The site behind a wire that holds back what begins with `path` for so many milliseconds. */
export async function openSlowSite(site: string, { path, delay }: { path: string; delay: number }) {
  const { hostname, port, host } = new URL(site);
  const server = createServer((incoming, outgoing) => {
    const wait = incoming.url?.startsWith(path) === true ? delay : 0;
    void pause(wait).then(() => {
      const headers = { ...incoming.headers, host };
      const forwarded = request({ hostname, port, path: incoming.url, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      forwarded.on("error", () => outgoing.destroy());
      forwarded.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port: own } = server.address() as AddressInfo;
  return { address: `http://localhost:${own}`, close: () => closeAll(server) };
}

function closeAll(server: Server): void {
  server.close();
  server.closeAllConnections();
}
