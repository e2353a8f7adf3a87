import type { Env } from "../env";
import { createLog } from "./process/log";
import { NEXT_THREAD_MODULE, type NextThreadData } from "./rendering/next-thread";
import { serveApp, type MoreToServe } from "./serve-app";
import { ThreadRenderer } from "./rendering/thread-renderer";

export type ServeOptions = MoreToServe & { env: Env };

/** No page takes this long; what cannot say a word for so long never will. */
const SILENT_AT_MOST_MS = 10_000;

/**
 * Starts Next, in a thread of this process, and the front door before it, until SIGTERM or SIGINT, which end the
 * process. Resolves when requests are answered.
 * @throws {ListenError} when a port cannot be had: the message is one clear line.
 * @throws when the database cannot be opened or the app has not been built.
 */
export async function serve({ env, ...options }: ServeOptions): Promise<void> {
  const log = createLog(env.logLevel);
  const data: NextThreadData = { role: "next", hostname: env.hostname, port: env.port };
  const thread = { module: NEXT_THREAD_MODULE, data, silentAtMost: SILENT_AT_MOST_MS, log };
  const app = await ThreadRenderer.start(thread);
  await serveApp({ env, app, log, ...options });
}
