import { sealDatabase } from "./seal";
import { Watch } from "./watch";

/** Runs `write`, which imports into the sound database at `path`, and seals what it holds then. */
export async function sealedAfter<Result>(
  path: string,
  write: () => Promise<Result>,
): Promise<Result> {
  const watch = new Watch(path);
  try {
    const result = await write();
    sealDatabase(path, { isWritten: watch.hasChanged });
    return result;
  } finally {
    watch.close();
  }
}
