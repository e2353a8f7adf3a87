import { pathOf } from "./address";

export type CostlyClass = "search" | "picture" | "export";

const PICTURE = /^\/social\/|\/opengraph-image|\/twitter-image|\.png$/;
const EXPORT = /^\/api\/|\.(?:csv|json|jsonl|sqlite|yaml)$/;
const SEARCH = /[?&]q=[^&]/;

/** What an answer costs to make, where that is far more than a page; null for an ordinary page. */
export function costlyClass(address: string): CostlyClass | null {
  const path = pathOf(address);
  if (PICTURE.test(path)) return "picture";
  if (EXPORT.test(path)) return "export";
  return SEARCH.test(address) ? "search" : null;
}
