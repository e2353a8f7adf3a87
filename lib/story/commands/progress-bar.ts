import { Presets, SingleBar } from "cli-progress";
import type { OnProgress } from "../import/progress";
import type { Terminal } from "./command";

/** Fewer are written before a bar could be seen. */
const RECORDS_WORTH_A_BAR = 1_000;

/** A bar on the terminal, if there is one, from a thousand records on. */
export function createProgressBar({ progressOn }: Pick<Terminal, "progressOn">): {
  onProgress: OnProgress;
  stop: () => void;
} {
  let bar: SingleBar | null = null;
  const start = (stream: NodeJS.WritableStream, of: number) => {
    const format = "Writing {bar} {percentage}%";
    const created = new SingleBar({ stream, format, hideCursor: true }, Presets.shades_classic);
    created.start(of, 0);
    return created;
  };
  return {
    // Each record is two steps: itself and its revision.
    onProgress: ({ done, of }) => {
      if (progressOn === null || of < 2 * RECORDS_WORTH_A_BAR) return;
      bar ??= start(progressOn, of);
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
}
