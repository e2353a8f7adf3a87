import type { Server } from "node:http";
import type { Connections } from "./connections";

type Parts = { server: Server; connections: Connections; within: number };

/** Half-sent requests get this long to arrive. */
const GRACE_MS = 500;
const LOOK_EVERY_MS = 50;

/**
 * Stops taking connections, lets answers that are on their way arrive, then ends what is left.
 * @param within milliseconds after which slow readers are cut off.
 * @returns how many connections had to be cut off.
 */
export async function drain({ server, connections, within }: Parts): Promise<number> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const grace = setTimeout(() => startEnding(), GRACE_MS);
  let ending: NodeJS.Timeout | undefined;
  const startEnding = () => {
    connections.endIdle();
    ending = setInterval(() => connections.endIdle(), LOOK_EVERY_MS);
  };
  let cutOff = 0;
  const deadline = setTimeout(() => {
    cutOff = connections.count;
    server.closeAllConnections();
  }, within);
  await closed;
  clearTimeout(grace);
  clearInterval(ending);
  clearTimeout(deadline);
  return cutOff;
}
