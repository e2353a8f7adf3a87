import { Worker } from "node:worker_threads";
import { ExpectedError } from "./expected-error";

/** Enough for a story of 100,000 statements, which the server itself never holds. */
const HEAP = { maxOldGenerationSizeMb: 1024 };

/**
 * Migrates and imports in a thread that ends: its code and the memory it needed go with it.
 * @param thread the bundled `prepare-thread.ts`.
 * @throws {ExpectedError} with one line for what the user can mend.
 */
export function prepareInThread(thread: URL): Promise<void> {
  const worker = new Worker(thread, { resourceLimits: HEAP });
  return new Promise((resolve, reject) => {
    worker.once("message", (fault: string) => reject(new ExpectedError(fault)));
    worker.once("error", reject);
    worker.once("exit", () => resolve());
  });
}
