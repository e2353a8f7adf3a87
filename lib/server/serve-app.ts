import type { Server } from "node:http";
import { DataVersion } from "../db/data-version";
import type { Env } from "../env";
import { allowedHosts } from "./requests/allowed-hosts";
import type { Readiness, ReadinessCheck } from "./answers/health";
import { limitsFor } from "./process/limits";
import { listen } from "./process/listen";
import type { Log } from "./process/log";
import { startMetricsServer } from "./process/metrics-server";
import { openFileLimit } from "./process/open-file-limit";
import { openFrontDoor, type OpenFrontDoor } from "./open-front-door";
import { USUAL_RATES } from "./requests/rate-limit";
import type { Renderer } from "./rendering/render-page";
import { stopOnSignal } from "./process/stop-on-signal";
import { logStrayErrors } from "./process/stray-errors";

/** What stands behind the front door: Next, or a small function in a test. */
export type App = { render: Renderer; close: () => Promise<void> };

/** What else goes on in the process; the front door does not know what it is. */
export type MoreToServe = {
  /** What `/readyz` asks; if not given, whether the database can be read. */
  isReady?: ReadinessCheck;
  /** Further figures in Prometheus text format. */
  readMoreMetrics?: () => string;
  /** Called when the process is to end, before answers that are on their way are waited for. */
  onStop?: () => void;
};

export type ServeAppOptions = MoreToServe & { env: Env; app: App; log: Log };

const MEGABYTE = 1024 * 1024;

/** Opens the front door before a renderer that is ready, until a signal ends the process. */
export async function serveApp({ env, app, log, ...more }: ServeAppOptions): Promise<void> {
  const version = new DataVersion(env.databasePath);
  const door = openFrontDoor({
    ...settingsOf(env),
    log,
    render: app.render,
    readDataVersion: () => version.read(),
    isReady: more.isReady ?? (async () => readable(version)),
  });
  await listen(door.server, { ...env, variable: "PORT" });
  const metrics = await openMetrics({ env, door, readMore: more.readMoreMetrics ?? (() => "") });
  logStrayErrors(log);
  stopOnSignal({ stop: () => stop({ door, app, metrics, log, onStop: more.onStop }), log });
  log.info({ site: env.siteUrl, listening: `${env.hostname}:${env.port}` }, "ready");
}

function settingsOf(env: Env) {
  return {
    siteUrl: env.siteUrl,
    databasePath: env.databasePath,
    hosts: allowedHosts({ siteUrl: env.siteUrl, port: env.port, extra: env.allowedHosts }),
    cacheBytes: env.cacheMegabytes * MEGABYTE,
    trustedProxies: env.trustedProxies,
    limits: limitsFor(openFileLimit()),
    rates: USUAL_RATES,
  };
}

/** Reading throws where the file or its format is broken; `/readyz` reports what it throws. */
function readable(version: DataVersion): Readiness {
  version.read();
  return { ok: true };
}

type MetricsPlace = { env: Env; door: OpenFrontDoor; readMore: () => string };

async function openMetrics({ env, door, readMore }: MetricsPlace): Promise<Server | null> {
  if (env.metricsPort === null) return null;
  const readMetrics = () => `${door.readMetrics()}${readMore()}`;
  return startMetricsServer({ port: env.metricsPort, readMetrics, extraHosts: env.allowedHosts });
}

type Stopping = {
  door: OpenFrontDoor;
  app: App;
  metrics: Server | null;
  log: Log;
  onStop: (() => void) | undefined;
};

/** Figures stay readable while answers are still on their way. */
async function stop({ door, app, metrics, log, onStop }: Stopping): Promise<void> {
  onStop?.();
  const cutOff = await door.close();
  metrics?.close();
  await app.close();
  log.info({ cutOff }, "stopped");
}
