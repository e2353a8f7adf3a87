import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Connections } from "./process/connections";
import { databaseDownloads } from "./answers/database-download";
import { Lanes } from "./process/lanes";
import { drain } from "./process/drain";
import { FrontDoor } from "./front-door";
import type { ReadinessCheck } from "./answers/health";
import { answerRequests, createHttpServer } from "./process/http-server";
import type { Limits } from "./process/limits";
import type { Log } from "./process/log";
import { Metrics } from "./process/metrics";
import { ownPages } from "./answers/own-pages";
import { PageCache } from "./answers/page-cache";
import { PageMaker } from "./rendering/page-maker";
import { Refusals } from "./requests/refusals";
import { RateLimit, type Rates } from "./requests/rate-limit";
import type { Renderer } from "./rendering/render-page";
import { SlowAnswers } from "./answers/slow-answers";

export type FrontDoorOptions = {
  render: Renderer;
  /** Public address of the site, without a trailing slash. */
  siteUrl: string;
  hosts: ReadonlySet<string>;
  /** 0: nothing is kept. */
  cacheBytes: number;
  trustedProxies: number;
  limits: Limits;
  rates: Rates;
  readDataVersion: () => string;
  isReady: ReadinessCheck;
  log: Log;
  /** The SQLite file that may be downloaded whole; without it there is no such address. */
  databasePath?: string;
};

export type OpenFrontDoor = {
  /** Does not listen yet. */
  server: Server;
  readMetrics: () => string;
  /** Finishes what is in flight, then resolves to the number of connections that had to be cut off. */
  close: () => Promise<number>;
};

/** Puts the parts of the front door together around an HTTP server. */
export function openFrontDoor(options: FrontDoorOptions): OpenFrontDoor {
  const { limits, siteUrl } = options;
  const metrics = new Metrics();
  const server = createHttpServer(limits);
  const connections = new Connections({
    server,
    limits,
    isShared: options.trustedProxies > 0,
    onShed: () => (metrics.connectionsShed += 1),
  });
  const cache = new PageCache(options.cacheBytes);
  const pages = new PageMaker({ ...options, cache, metrics });
  const downloads = databaseDownloads(options);
  const door = new FrontDoor({
    ...options,
    cache,
    slow: slowAnswers(),
    downloads,
    connections,
    lanes: new Lanes({ atOnce: limits.requestsAtOnce }),
    metrics,
  });
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    door.answer(request, response);
  answerRequests({ server, answer, connections, siteUrl });

  function slowAnswers(): SlowAnswers {
    const own = ownPages({ ...options, isDraining: () => door.isDraining });
    const rates = new RateLimit(options.rates);
    const refusals = new Refusals(options);
    const { addressLength } = limits;
    return new SlowAnswers({
      ...options,
      addressLength,
      ownPages: own,
      cache,
      pages,
      rates,
      refusals,
    });
  }

  function readMetrics(): string {
    const kept = { cacheBytes: cache.bytes, cacheEntries: cache.size };
    return metrics.toText({ ...kept, connections: connections.count, waiting: pages.waiting });
  }

  function close(): Promise<number> {
    door.startDraining();
    return drain({ server, connections, within: limits.drainTime });
  }

  return { server, readMetrics, close };
}
