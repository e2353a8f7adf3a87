import { healthPage, readinessPage, type ReadinessCheck } from "./health";
import type { Log } from "../process/log";
import type { OwnPage } from "./slow-answers";
import { SPECULATION_RULES_ADDRESS, speculationRules } from "./speculation-rules";

type Parts = { siteUrl: string; isReady: ReadinessCheck; isDraining: () => boolean; log: Log };

/** Addresses that no route of the app stands behind. */
export function ownPages(parts: Parts): ReadonlyMap<string, OwnPage> {
  const rules = speculationRules(parts.siteUrl);
  return new Map<string, OwnPage>([
    [SPECULATION_RULES_ADDRESS, () => rules],
    ["/healthz", () => healthPage(parts.siteUrl)],
    ["/readyz", () => readinessPage(parts)],
  ]);
}
