import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";

/**
 * A name beside the database for what it was before: `tracker.before-restore-20261122T193000Z.db`.
 * The instant is in UTC, to the second; a number is added where that is taken.
 */
export function keptName(path: string, { why, now }: { why: string; now: Date }): string {
  const first = join(dirname(path), `${stemOf(path)}.before-${why}-${stampOf(now)}.db`);
  let name = first;
  for (let number = 2; existsSync(name); number += 1) name = first.replace(/db$/, `${number}.db`);
  return name;
}

/** `tracker` for `/data/tracker.db`. */
export function stemOf(path: string): string {
  return basename(path, extname(path));
}

/** `20261122T193000Z`: the basic form of ISO 8601, which every file system takes. */
export function stampOf(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, "");
}
