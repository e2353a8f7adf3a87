import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { onTestFinished } from "vitest";
import { sealDatabase } from "@/lib/db/seal";
import { temporaryDatabase } from "../../setup/temporary-database";

const CHILD = fileURLToPath(new URL("keeping-child.ts", import.meta.url));

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tracker-keeping-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An imported and sealed database that nobody has open. */
export async function storyDatabase(): Promise<string> {
  const { path, client, remove } = await temporaryDatabase("prisma/story");
  onTestFinished(remove);
  await client.$disconnect();
  sealDatabase(path);
  return path;
}

/** Every row of every table, hidden ones too, and the schema. */
export function everyRow(path: string): Record<string, unknown[]> {
  return look(path, (database) => {
    const names = database
      .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' ORDER BY name")
      .pluck()
      .all();
    return Object.fromEntries(
      names.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]),
    );
  });
}

export function look<Result>(path: string, see: (database: Database.Database) => Result): Result {
  const database = new Database(path, { fileMustExist: true });
  try {
    return see(database);
  } finally {
    database.close();
  }
}

/** Makes a database large enough for something to happen while it is copied; each row leaves a revision. */
export function grow(path: string, rows: number): void {
  look(path, (database) =>
    database.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
      INSERT INTO "Revision" ("recordedAt", "action", "collection", "key", "after")
      SELECT 0, 'added', 'parties', 'grown-' || i, '${"x".repeat(200)}' FROM n`),
  );
}

type Action =
  | ["backup", path: string, file: string]
  | ["restore", path: string, backup: string]
  | ["upgrade", path: string]
  | ["write", path: string];

/** Runs one of the actions in a process of its own. @param cwd holds `prisma/`, as the code to run sees it. */
export function startChild(action: Action, { cwd = process.cwd(), shell = "" } = {}): Child {
  const command = [process.execPath, "--import", import.meta.resolve("tsx"), CHILD, ...action];
  const [program = "", ...args] =
    shell === "" ? command : ["bash", "-c", `${shell}; exec "$0" "$@"`, ...command];
  const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return new Child(child);
}

export type Ended = { code: number | null; said: string };

export class Child {
  /** Resolves when it says that it begins its work: loading the code takes longer than the work. */
  readonly begun: Promise<void>;
  readonly ended: Promise<Ended>;
  readonly #process: ChildProcess;
  #said = "";

  constructor(process: ChildProcess) {
    this.#process = process;
    this.ended = once(process, "close").then(() => ({ code: process.exitCode, said: this.#said }));
    this.begun = new Promise((resolve) => {
      for (const stream of [process.stdout, process.stderr])
        stream?.on("data", (chunk: Buffer) => {
          this.#said += chunk.toString();
          if (this.#said.includes("begins")) resolve();
        });
      void this.ended.then(() => resolve());
    });
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  async kill(): Promise<void> {
    this.#process.kill("SIGKILL");
    await this.ended;
  }
}

export function namesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}
