/** How much the front door takes on. Times are in milliseconds, sizes in bytes. */
export type Limits = Readonly<{
  connections: number;
  requestsPerConnection: number;
  /** Requests sent ahead on one connection while its reader has not taken the answers before them. */
  requestsAhead: number;
  /** Those of them that are worked on at once. */
  requestsAtOnce: number;
  headerBytes: number;
  addressLength: number;
  /** From the connection, or the answer before, to the last line of the header. */
  headerTime: number;
  requestTime: number;
  idleTime: number;
  /** A reader who takes longer over a piece of `PIECE_BYTES` is let go. */
  slowReaderTime: number;
  rendersAtOnce: number;
  /** So that a page is begun while another client has any number made. */
  rendersAtOnceOfClient: number;
  rendersWaiting: number;
  rendersWaitingOfClient: number;
  renderTime: number;
  answerBytes: number;
  /** What is in flight may take this long after the order to stop. */
  drainTime: number;
  /** How often connections are looked over for those that have run out of time. */
  sweepTime: number;
}>;

const MEGABYTE = 1024 * 1024;
const MOST_CONNECTIONS = 16_000;
const FEWEST_CONNECTIONS = 16;

/**
 * Limits for a process that may hold `openFiles` files and sockets. Three quarters of them go to
 * readers' connections; the rest stays for the database, Next's own files and the log.
 */
export function limitsFor(openFiles: number): Limits {
  const share = Math.floor(openFiles * 0.75);
  return {
    connections: Math.min(MOST_CONNECTIONS, Math.max(FEWEST_CONNECTIONS, share)),
    requestsPerConnection: 10_000,
    requestsAhead: 64,
    requestsAtOnce: 4,
    headerBytes: 16 * 1024,
    addressLength: 4096,
    headerTime: 10_000,
    requestTime: 15_000,
    idleTime: 15_000,
    slowReaderTime: 30_000,
    rendersAtOnce: 4,
    rendersAtOnceOfClient: 2,
    rendersWaiting: 256,
    rendersWaitingOfClient: 64,
    renderTime: 10_000,
    answerBytes: 64 * MEGABYTE,
    drainTime: 8_000,
    sweepTime: 1_000,
  };
}
