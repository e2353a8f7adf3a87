import { closeSync, fsyncSync, openSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Beside a database may stand its journal, or its log with the log's index. */
export const SIDE_FILES = ["-journal", "-wal", "-shm"] as const;

/** The name of a file in the making, by which a later process knows whether anybody still makes it. */
export function unfinishedName(path: string): string {
  const name = `${path}.${process.pid}.unfinished`;
  removeDatabase(name);
  return name;
}

/** Removes what was left in the folder by processes that were killed. */
export function removeUnfinished(folder: string): void {
  const pattern = /\.(\d+)\.unfinished(?:-journal|-wal|-shm)?$/;
  for (const name of readdirSync(folder)) {
    const maker = pattern.exec(name)?.[1];
    if (maker !== undefined && !isRunning(Number(maker)))
      rmSync(join(folder, name), { force: true });
  }
}

export function removeDatabase(path: string): void {
  for (const suffix of ["", ...SIDE_FILES]) rmSync(`${path}${suffix}`, { force: true });
}

/** Works for folders too: a name is on the disk only when its folder is. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Whether there is a process of this number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
