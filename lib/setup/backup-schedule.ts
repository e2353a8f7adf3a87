import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setPriority } from "node:os";
import { scheduledBackups } from "../db/backups";
import type { Log } from "../server/process/log";
import type { ScheduledBackup } from "./scheduled-backup.command";

type Settings = {
  /** Milliseconds from one backup to the next. */
  every: number;
  path: string;
  folder: string;
  /** What node is started with to make one backup; see `scheduled-backup.command.ts`. */
  command: readonly string[];
  log: Log;
};

/** A disk that is full now may not be in a while. */
const TRY_AGAIN_AFTER_MS = 15 * 60_000;
/** Timers cannot wait for longer than 24 days, and clocks are set. */
const LOOK_AT_LEAST_EVERY_MS = 60 * 60_000;
/** Readers come first. */
const LOW_PRIORITY = 10;

/**
 * Has backups made at intervals, counted from the newest there is, so that a restart neither skips nor adds
 * one. Each is made by a process of its own with a low priority, which shares nothing with the answers.
 */
export class BackupSchedule {
  readonly #settings: Settings;
  #timer: NodeJS.Timeout | undefined;
  #running: ChildProcess | null = null;
  #lastFailure: Date | null = null;
  #failures = 0;
  #seconds = 0;
  #isStopped = false;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  start(): void {
    this.#waitUntilDue();
  }

  /** What is under way is given up; the next one removes what is left of it. */
  readonly stop = (): void => {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#running?.kill("SIGKILL");
  };

  /** Prometheus text format 0.0.4. */
  readonly readMetrics = (): string => {
    const newest = this.#newest()?.getTime() ?? 0;
    return [
      "# TYPE backup_last_success_timestamp_seconds gauge",
      `backup_last_success_timestamp_seconds ${newest / 1000}`,
      "# TYPE backup_last_duration_seconds gauge",
      `backup_last_duration_seconds ${this.#seconds}`,
      "# TYPE backup_failures_total counter",
      `backup_failures_total ${this.#failures}`,
      "",
    ].join("\n");
  };

  #waitUntilDue(): void {
    const wait = Math.max(0, this.#due() - Date.now());
    const look = () => (this.#due() <= Date.now() ? void this.#make() : this.#waitUntilDue());
    this.#timer = setTimeout(look, Math.min(wait, LOOK_AT_LEAST_EVERY_MS)).unref();
  }

  /** The instant of the next backup, in milliseconds. */
  #due(): number {
    const { every } = this.#settings;
    const due = (this.#newest()?.getTime() ?? Date.now() - every) + every;
    if (this.#lastFailure === null) return due;
    return Math.max(due, this.#lastFailure.getTime() + Math.min(every, TRY_AGAIN_AFTER_MS));
  }

  /** A folder that cannot be looked into holds none that count; the next backup says what is wrong. */
  #newest(): Date | null {
    try {
      return scheduledBackups(this.#settings).at(-1)?.at ?? null;
    } catch {
      return null;
    }
  }

  async #make(): Promise<void> {
    const { log } = this.#settings;
    const began = performance.now();
    try {
      const told = await this.#run();
      this.#seconds = (performance.now() - began) / 1000;
      this.#lastFailure = null;
      log.info({ ...told, seconds: this.#seconds }, "backed up");
    } catch (error) {
      if (this.#isStopped) return;
      this.#failures += 1;
      this.#lastFailure = new Date();
      log.error({ err: error }, "the scheduled backup failed");
    }
    this.#waitUntilDue();
  }

  async #run(): Promise<ScheduledBackup> {
    const child = spawn(process.execPath, this.#settings.command, {
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#running = child;
    try {
      const said = { out: collect(child, "stdout"), err: collect(child, "stderr") };
      if (child.pid !== undefined) setPriority(child.pid, LOW_PRIORITY);
      await once(child, "close");
      if (child.exitCode !== 0)
        throw new Error(said.err().trim() || `ended by ${child.signalCode ?? child.exitCode}`);
      return JSON.parse(said.out()) as ScheduledBackup;
    } finally {
      this.#running = null;
    }
  }
}

function collect(child: ChildProcess, stream: "stdout" | "stderr"): () => string {
  let text = "";
  child[stream]?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}
