import { resolve } from "node:path";

type Server = { address: string; now: string; env: Record<string, string> };

/** Long after the story: without a day in the address the last day of coverage is replayed. */
export const REPLAY = server({ port: 4310, now: "2026-11-22T15:35:09.000Z" }); // 10:35:09 in New York

/** In the middle of it: a deadline lies ahead, so the real clock counts. */
export const LIVE = server({ port: 4311, now: "2020-09-14T14:35:09.000Z" });

/** Under a public address that is not where it listens, behind a proxy: what is asked under any host. */
export const PUBLIC = server({
  port: 4312,
  now: REPLAY.now,
  more: { SITE_URL: "https://tracker.example", TRUST_PROXY: "1", ALLOWED_HOSTS: "foreign.example" },
});

type Settings = { port: number; now: string; more?: Record<string, string> };

function server({ port, now, more = {} }: Settings): Server {
  const env = {
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    DATABASE_URL: `file:${resolve(`test-results/e2e-${port}.db`)}`,
    CLOCK_FIXED_AT: now,
    LOG_LEVEL: "error",
    CACHE_MB: "8",
    ...more,
  };
  return { address: `http://localhost:${port}`, now, env };
}
