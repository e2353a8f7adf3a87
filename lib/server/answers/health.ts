import { Answer } from "./answer";
import type { Log } from "../process/log";
import { securityHeaders } from "./security-headers";

export type Readiness = { ok: true } | { ok: false; reason: string };
export type ReadinessCheck = () => Promise<Readiness>;

type Parts = { siteUrl: string; isReady: ReadinessCheck; isDraining: () => boolean; log: Log };

/** The process answers; nothing is said of what it needs. */
export function healthPage(siteUrl: string): Answer {
  return statusPage(200, "alive\n", siteUrl);
}

/** The reason goes to the log: strangers can ask this too. */
export async function readinessPage({ siteUrl, isReady, isDraining, log }: Parts): Promise<Answer> {
  if (isDraining()) return statusPage(503, "stopping\n", siteUrl);
  const readiness = await isReady().catch(asReason);
  if (readiness.ok) return statusPage(200, "ready\n", siteUrl);
  log.warn({ reason: readiness.reason }, "not ready");
  return statusPage(503, "not ready\n", siteUrl);
}

function asReason(cause: unknown): Readiness {
  return { ok: false, reason: String(cause) };
}

function statusPage(status: number, text: string, siteUrl: string): Answer {
  return new Answer({
    status,
    type: "text/plain; charset=utf-8",
    body: Buffer.from(text),
    lifetime: "never",
    headers: securityHeaders({ address: "/healthz", isHtml: false, siteUrl }),
  });
}
