import { runInNewContext } from "node:vm";

type Outcome<Value> = { done: true; value: Value } | { done: false };

/**
 * Runs work that waits for nothing, and stops it wherever it is when it takes too long: what packages
 * do with a page that a stranger wrote cannot be bounded in any other way in one thread.
 */
export function withinMilliseconds<Value>(args: {
  work: () => Value;
  most: number;
}): Outcome<Value> {
  const outcomes: Outcome<Value>[] = [];
  const run = () => void outcomes.push({ done: true, value: args.work() });
  try {
    runInNewContext("run()", { run }, { timeout: args.most });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  return outcomes[0] ?? { done: false };
}

function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
