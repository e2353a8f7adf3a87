import pino, { type Logger } from "pino";
import type { LogLevel } from "../../env";

export type Log = Logger;

const STANDARD_OUTPUT = 1;

/**
 * One JSON line an event. What readers are (address, browser) and what they typed (the query of an
 * address) is never handed to it; see `pathOf`. Written at once, so that the last words of a process are
 * not lost.
 */
export function createLog(level: LogLevel): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, pino.destination({ dest: STANDARD_OUTPUT, sync: true }));
}
