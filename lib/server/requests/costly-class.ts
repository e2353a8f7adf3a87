import { pathOf } from "./address";

export type CostlyClass = "search" | "picture" | "export";

const PICTURE = /^\/social\/|\/opengraph-image|\/twitter-image|\.png$/;
/** Files that lie ready; the sort of the answer says nothing of its cost. */
const READY = /^\/icons\//;
const EXPORT = /^\/api\/|^\/sitemap|\.(?:csv|json|jsonl|atom|rss|ics|sqlite|yaml)$/;
const SEARCH = /[?&]q=[^&]/;

/** What an answer costs to make, where that is far more than a page; null for an ordinary page. */
export function costlyClass(address: string): CostlyClass | null {
  const path = pathOf(address);
  if (READY.test(path)) return null;
  if (PICTURE.test(path)) return "picture";
  if (EXPORT.test(path)) return "export";
  return SEARCH.test(address) ? "search" : null;
}
