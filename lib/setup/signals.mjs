/** What asks a process to end: a supervisor, a terminal, a terminal that was closed. */
export const STOP_SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"];

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** What a shell reports for a process that a signal ended. */
export function exitCodeFor(signal) {
  return 128 + (SIGNAL_NUMBERS[signal] ?? 0);
}
