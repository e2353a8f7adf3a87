import { startChild } from "./children.mjs";
import { ExpectedFailure } from "./expected-failure.mjs";

/** Runs a command with its output shown; throws when it fails. */
export async function run(command, args, { env = {} } = {}) {
  const code = await exitCodeOf(command, args, { env });
  if (code !== 0) throw new ExpectedFailure(`Failed (${code}): ${[command, ...args].join(" ")}`);
}

/** The exit code of a command whose output is shown. */
export function exitCodeOf(command, args, { env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = startChild(command, args, {
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? `signal ${signal}`));
  });
}

/** Runs a command quietly, with all that it starts; what it printed is shown only when it fails. */
export async function runQuietly(command, args, { env = {} } = {}) {
  const chunks = [];
  const code = await new Promise((resolve, reject) => {
    const child = startChild(command, args, {
      isGroup: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("exit", resolve);
  });
  if (code === 0) return;
  process.stderr.write(Buffer.concat(chunks));
  throw new ExpectedFailure(`Failed (${code}): ${[command, ...args].join(" ")}`);
}
