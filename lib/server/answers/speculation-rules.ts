import { Answer } from "./answer";
import { securityHeaders } from "./security-headers";

export const SPECULATION_RULES_ADDRESS = "/speculation-rules.json";

/** Exports, feeds, pictures and frames are no pages; a search costs its reader a token. */
const NO_PAGES = [
  "/api/*",
  "/embed/*",
  "/social/*",
  "/*.csv",
  "/*.json",
  "/*.jsonl",
  "/*.sqlite",
  "/*.yaml",
  "/*.xml",
  "/*.atom",
  "/*.rss",
  "/*.ics",
  "/*.png",
  "/*.txt",
  "/*\\?*q=*",
];

/** Links that ask to be left alone. */
const UNWILLING = "a[download], a[rel~='nofollow'], a[target='_blank']";

const PAGE_LINKS = {
  and: [
    { href_matches: "/*" },
    { not: { href_matches: NO_PAGES } },
    { not: { selector_matches: UNWILLING } },
  ],
};

/**
 * The browser may make the page behind a link ready when its reader rests on it ("moderate"):
 * https://html.spec.whatwg.org/multipage/speculative-loading.html. Only addresses of this site match.
 */
export function speculationRules(siteUrl: string): Answer {
  const rule = { where: PAGE_LINKS, eagerness: "moderate" };
  return new Answer({
    status: 200,
    type: "application/speculationrules+json",
    body: Buffer.from(JSON.stringify({ prefetch: [rule], prerender: [rule] })),
    lifetime: "short",
    headers: securityHeaders({ address: SPECULATION_RULES_ADDRESS, isHtml: false, siteUrl }),
  });
}
