import { spawn } from "node:child_process";
import { exitCodeFor, STOP_SIGNALS } from "./signals.mjs";
import { onStarterGone } from "./starter.mjs";

/** What this process has started and not yet seen end, with what it takes to end each. */
const running = new Map();
let stoppedBy = null;
let isWatching = false;
/** A build that does not end on SIGTERM is not waited for. */
const LAST_MOMENT_MS = 3_000;

/** Once a stop has been asked for nothing more is begun, and failures are no faults. */
export function isStopping() {
  return stoppedBy !== null;
}

/**
 * Starts a program that ends with this one, whichever of the two gets the signal. A step of the start
 * (`isGroup`) may have children of its own, so it leads a group and the group is told; the server is told alone.
 */
export function startChild(program, args, { isGroup = false, ...options }) {
  const leads = isGroup && isWatching;
  const child = spawn(program, args, { ...options, detached: leads });
  const tell = (signal) => (leads ? killGroup(child, groupSignal(signal)) : child.kill(signal));
  running.set(child, { tell, isGroup });
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
  if (stoppedBy !== null) tell(stoppedBy);
  return child;
}

/**
 * From now on a signal to this process, or the end of the `npm` that started it, goes on to whatever it has
 * started; where that is a step of the start, or nothing, this process ends too. The server ends by itself
 * when its answers are sent, and then its exit code is ours.
 */
export function stopWithChildren() {
  if (isWatching) return;
  isWatching = true;
  for (const signal of STOP_SIGNALS) process.on(signal, () => stop(signal));
  onStarterGone(() => stop("SIGTERM"));
}

function stop(signal) {
  stoppedBy ??= signal;
  const children = [...running.values()];
  for (const { tell } of children) tell(signal);
  if (children.some(({ isGroup }) => !isGroup)) return;
  const end = () => {
    // What ignored the signal, and what its leader has left behind.
    for (const { tell } of children) tell("SIGKILL");
    process.exit(exitCodeFor(stoppedBy));
  };
  if (children.length === 0) end();
  for (const child of running.keys()) child.once("exit", () => running.size === 0 && end());
  setTimeout(end, LAST_MOMENT_MS);
}

/** A shell lets what it runs in the background ignore SIGINT; nothing in a build needs to know the difference. */
function groupSignal(signal) {
  return signal === "SIGKILL" ? signal : "SIGTERM";
}

function killGroup({ pid }, signal) {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
