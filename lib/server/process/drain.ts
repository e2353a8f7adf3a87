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
  let cutOff = 0;
  let ending: NodeJS.Timeout | undefined;
  const endIdleFromNowOn = () => {
    ending = setInterval(() => connections.endIdle(), LOOK_EVERY_MS);
  };
  const grace = setTimeout(endIdleFromNowOn, GRACE_MS);
  const deadline = setTimeout(() => {
    cutOff = connections.count;
    server.closeAllConnections();
  }, within);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  for (const timer of [grace, ending, deadline]) clearTimeout(timer);
  return cutOff;
}
