import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

type Place = { port: number; hostname: string; variable: "PORT" | "METRICS_PORT" };

/** The port or address to listen on cannot be had; the message is one line that says what to set. */
export class ListenError extends Error {
  override name = "ListenError";
}

/** @returns the port, which is another than asked for only where that was 0. @throws {ListenError} */
export async function listen(server: Server, { port, hostname, variable }: Place): Promise<number> {
  try {
    server.listen({ port, host: hostname, backlog: 1024 });
    await once(server, "listening");
  } catch (cause) {
    throw new ListenError(explain(cause, { port, hostname, variable }), { cause });
  }
  return (server.address() as AddressInfo).port;
}

function explain(cause: unknown, { port, hostname, variable }: Place): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is taken: stop what listens there, or set ${variable} to another port.`;
    case "EACCES":
      return `Port ${port} may not be used by this user: set ${variable} to a port above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${hostname}: set HOSTNAME to one it has, such as 127.0.0.1.`;
    default:
      return `Cannot listen on ${hostname}, port ${port}: ${code}.`;
  }
}
