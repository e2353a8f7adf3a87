import type { Log } from "./log";

/** Whoever stops us waits ten seconds and then kills; this is a little less. */
const LAST_MOMENT_MS = 9_500;
const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/**
 * Runs `stop` on the first SIGTERM, SIGINT or SIGHUP and exits 0 when it is done. A second signal is the same
 * wish twice (a terminal tells the whole group, and npm passes it on), not impatience.
 */
export function stopOnSignal({ stop, log }: { stop: () => Promise<void>; log: Log }): void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(0), LAST_MOMENT_MS).unref();
    stop().then(
      () => process.exit(0),
      (cause: unknown) => {
        log.error({ err: cause }, "stopping failed");
        process.exit(1);
      },
    );
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
}
