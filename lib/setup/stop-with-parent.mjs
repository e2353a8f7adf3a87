/**
 * Ends this process as a signal would when the process that started it is gone: one that is killed
 * outright cannot hand the signal on, but the channel to it breaks.
 */
export function stopWithParent() {
  if (process.channel === undefined) return;
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
