import { once } from "node:events";
import { createServer } from "node:net";

/** Below the ports that systems give to outgoing connections, which may take any of theirs at any moment. */
const [FIRST, LAST] = [20_000, 32_000];

/** A port of the loopback interface that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if (await canListen(port)) return port;
  }
}

async function canListen(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (cause) {
    if (isTaken(cause)) return false;
    throw cause;
  }
  server.close();
  await once(server, "close");
  return true;
}

function isTaken(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
}
