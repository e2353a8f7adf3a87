import type { Log } from "./log";

/**
 * A fault in answering one request must not end the answers to all others: what nobody caught is logged,
 * and the process goes on. Its state is a cache and connections; neither can be left half changed.
 */
export function logStrayErrors(log: Log): void {
  process.on("uncaughtException", (err) => log.fatal({ err }, "an error that nobody caught"));
  process.on("unhandledRejection", (err) => log.error({ err }, "a rejection that nobody caught"));
}
