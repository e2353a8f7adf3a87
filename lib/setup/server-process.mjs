import { isStopping, startChild, stopWithChildren } from "./children.mjs";
import { exitCodeFor } from "./signals.mjs";

const SERVER = "lib/setup/serve-built.mjs";

/**
 * Node's flags for the server. Half of a page in the making is soon garbage: a small young generation is
 * emptied more often, and a heap with a bound is swept before it grows. The thread that makes pages has
 * a bound of its own (`thread-renderer.ts`).
 */
const FLAGS = ["--max-semi-space-size=4", "--max-old-space-size=320"];

/** Linux' allocator keeps a heap for each thread, which never shrink; one for all holds 60 MB less. */
const ALLOCATOR = { MALLOC_ARENA_MAX: "1" };

/** What runs the server, its flags and environment: memory is decided when a process begins. */
export function serverCommand(env = process.env) {
  return { program: process.execPath, args: [...FLAGS, SERVER], env: { ...ALLOCATOR, ...env } };
}

/**
 * Runs the built server in a process of its own until it ends, and hands signals on to it.
 * @returns its exit code
 */
export function runServer({ program, args, env } = serverCommand()) {
  stopWithChildren();
  const child = startChild(program, args, {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env,
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (signal !== null && !isStopping()) console.error(`The server was ended by ${signal}.`);
      resolve(code ?? exitCodeFor(signal));
    });
  });
}
