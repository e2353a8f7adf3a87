import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

export type StoryCommand = { file: string; remove: () => void };

/** The command line in one file, which starts in a fraction of the time. */
export async function bundleStoryCommand(): Promise<StoryCommand> {
  // Inside the checkout, where its packages are found.
  mkdirSync("test-results", { recursive: true });
  const folder = mkdtempSync(resolve("test-results", "story-"));
  const file = join(folder, "cli.mjs");
  await build({
    entryPoints: ["lib/story/cli.ts"],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    alias: { "@": resolve(".") },
    outfile: file,
    logLevel: "error",
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export type Ended = {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
  /** The most memory it ever held, in megabytes. */
  megabytes: number;
  seconds: number;
  /** On all cores together. */
  cpuSeconds: number;
};

/** The heap is held to what `npm run story` gives it. */
const FLAGS = ["--max-old-space-size=700"];
const TELL_USAGE = `process.on("exit", () => { const u = process.resourceUsage(); process.stderr.write("\\nmaxRSS " + u.maxRSS + " cpu " + (u.userCPUTime + u.systemCPUTime) + "\\n"); })`;

const USAGE = /\nmaxRSS (\d+) cpu (\d+)\n/;

type Starting = SpawnOptions & {
  command: StoryCommand;
  args: string[];
  path: string;
  onStart?: (child: ChildProcess) => void;
};

/** Runs a subcommand in a process of its own, as `npm run story` does. */
export function runChild({ command, args, path, onStart, ...options }: Starting): Promise<Ended> {
  const flags = [...FLAGS, "--import", `data:text/javascript,${encodeURIComponent(TELL_USAGE)}`];
  return runProgram({
    program: process.execPath,
    args: [...flags, command.file, ...args],
    path,
    ...(onStart === undefined ? {} : { onStart }),
    ...options,
  });
}

type Running = SpawnOptions & {
  program: string;
  args: string[];
  path: string;
  onStart?: (child: ChildProcess) => void;
};

export function runProgram({ program, args, path, onStart, ...options }: Running): Promise<Ended> {
  const began = performance.now();
  const env = { ...process.env, NODE_ENV: "test", DATABASE_URL: `file:${path}` } as const;
  return new Promise((done, fail) => {
    const child = spawn(program, args, { env, ...options, stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout?.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.on("error", fail);
    child.on("close", (code, signal) => {
      const [told = "", kilobytes = 0, microseconds = 0] = USAGE.exec(err) ?? [];
      done({
        code,
        signal,
        out,
        err: err.replace(told, "").trimEnd(),
        megabytes: Number(kilobytes) / 1024,
        seconds: (performance.now() - began) / 1000,
        cpuSeconds: Number(microseconds) / 1e6,
      });
    });
    onStart?.(child);
  });
}
