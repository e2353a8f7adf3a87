import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const LOOK_EVERY_MS = 200;
/** Programs that npm's script starts in its turn have the same environment, and may outlive it. */
const SCRIPT = "lib/setup/start.cjs";
const PACKAGE_MANAGERS = /\b(?:npm|pnpm|yarn|bun|corepack)\b/;

/**
 * Calls `gone` once when the `npm` that started this process is gone: it hands on only some signals, none
 * when it is killed, and a shell between the two may hand on none. Whoever starts the script without npm may
 * leave it alone, and it goes on.
 */
export function onStarterGone(gone, env = process.env) {
  if (!env.npm_lifecycle_script?.includes(SCRIPT)) return;
  const parent = process.ppid;
  const npm = isShellBetween(parent) ? parentOf(parent) : parent;
  // Gone before this process could look: it has been handed on to whoever takes orphans.
  if (npm === null || !isPackageManager(npm, env)) return void setImmediate(gone);
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === parent || npm === null || isRunning(npm))) return;
    clearInterval(timer);
    gone();
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** npm runs scripts with `sh -c`, and not every shell makes way for the command. */
function isShellBetween(pid) {
  return /^\S*sh\s+-c\s/.test(fieldOf(pid, "args"));
}

/** By its name, or by the file that npm's environment says it is run from; npm gives itself the name. */
function isPackageManager(pid, { npm_execpath: file }) {
  const args = fieldOf(pid, "args");
  return PACKAGE_MANAGERS.test(args) || (Boolean(file) && args.includes(file));
}

function parentOf(pid) {
  const parent = Number(fieldOf(pid, "ppid"));
  return Number.isInteger(parent) && parent > 1 ? parent : null;
}

/** From /proc where there is one, else from `ps`; empty where neither tells. */
function fieldOf(pid, field) {
  try {
    if (process.platform !== "linux")
      return execFileSync("ps", ["-o", `${field}=`, "-p", String(pid)], {
        encoding: "utf8",
      }).trim();
    if (field === "args") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "";
  } catch {
    // It has ended meanwhile: the look at `process.ppid` finds that out.
    return "";
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
