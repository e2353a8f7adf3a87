import { expect } from "vitest";
import { temporaryDatabase } from "../../setup/temporary-database";

export const SITE = "https://tracker.example";

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
type Route = { pattern: RegExp; load: () => Promise<{ GET: unknown }> };

const ROUTES: Route[] = [
  { pattern: /^\/timeline\.csv$/, load: () => import("@/app/timeline.csv/route") },
  { pattern: /^\/timeline\.json$/, load: () => import("@/app/timeline.json/route") },
  { pattern: /^\/timeline\.jsonl$/, load: () => import("@/app/timeline.jsonl/route") },
  { pattern: /^\/timeline\.atom$/, load: () => import("@/app/timeline.atom/route") },
  { pattern: /^\/timeline\.rss$/, load: () => import("@/app/timeline.rss/route") },
  { pattern: /^\/timeline\.feed\.json$/, load: () => import("@/app/timeline.feed.json/route") },
  { pattern: /^\/moves\.atom$/, load: () => import("@/app/moves.atom/route") },
  { pattern: /^\/moves\.rss$/, load: () => import("@/app/moves.rss/route") },
  { pattern: /^\/moves\.feed\.json$/, load: () => import("@/app/moves.feed.json/route") },
  { pattern: /^\/deadlines\.ics$/, load: () => import("@/app/deadlines.ics/route") },
  {
    pattern: /^\/deadlines\/(?<slug>[^/]+)\/calendar\.ics$/,
    load: () => import("@/app/deadlines/[slug]/calendar.ics/route"),
  },
  { pattern: /^\/api\/v1\/story$/, load: () => import("@/app/api/v1/story/route") },
  { pattern: /^\/api\/v1\/changes$/, load: () => import("@/app/api/v1/changes/route") },
  {
    pattern: /^\/api\/v1\/openapi\.json$/,
    load: () => import("@/app/api/v1/openapi.json/route"),
  },
  { pattern: /^\/api\/v1\/statements$/, load: () => import("@/app/api/v1/statements/route") },
  { pattern: /^\/api\/v1\/bidders$/, load: () => import("@/app/api/v1/bidders/route") },
  { pattern: /^\/api\/v1\/regulators$/, load: () => import("@/app/api/v1/regulators/route") },
  { pattern: /^\/api\/v1\/parties$/, load: () => import("@/app/api/v1/parties/route") },
  {
    pattern: /^\/api\/v1\/parties\/(?<slug>[^/]+)$/,
    load: () => import("@/app/api/v1/parties/[slug]/route"),
  },
  { pattern: /^\/api\/v1\/approvals$/, load: () => import("@/app/api/v1/approvals/route") },
  { pattern: /^\/api\/v1\/deadlines$/, load: () => import("@/app/api/v1/deadlines/route") },
  { pattern: /^\/api\/v1\/questions$/, load: () => import("@/app/api/v1/questions/route") },
  { pattern: /^\/api\/v1\/articles$/, load: () => import("@/app/api/v1/articles/route") },
  {
    pattern: /^\/api\/v1\/statements\/(?<slug>[^/]+)$/,
    load: () => import("@/app/api/v1/statements/[slug]/route"),
  },
  {
    pattern: /^\/api\/v1\/bidders\/(?<slug>[^/]+)$/,
    load: () => import("@/app/api/v1/bidders/[slug]/route"),
  },
  {
    pattern: /^\/api\/v1\/regulators\/(?<slug>[^/]+)$/,
    load: () => import("@/app/api/v1/regulators/[slug]/route"),
  },
  {
    pattern: /^\/api\/v1\/approvals\/(?<slug>[^/]+)$/,
    load: () => import("@/app/api/v1/approvals/[slug]/route"),
  },
  {
    pattern: /^\/api\/v1\/deadlines\/(?<slug>[^/]+)$/,
    load: () => import("@/app/api/v1/deadlines/[slug]/route"),
  },
  {
    pattern: /^\/api\/v1\/questions\/(?<slug>[^/]+)$/,
    load: () => import("@/app/api/v1/questions/[slug]/route"),
  },
  {
    pattern: /^\/api\/v1\/articles\/(?<slug>[^/]+)$/,
    load: () => import("@/app/api/v1/articles/[slug]/route"),
  },
  { pattern: /^\/social\/dashboard\.png$/, load: () => import("@/app/social/dashboard.png/route") },
  {
    pattern: /^\/social\/(?<kind>[^/]+)\/(?<file>[^/]+)$/,
    load: () => import("@/app/social/[kind]/[file]/route"),
  },
  { pattern: /^\/story\.yaml$/, load: () => import("@/app/story.yaml/route") },
  { pattern: /^\/oembed$/, load: () => import("@/app/oembed/route") },
  { pattern: /^\/sitemap\.xml$/, load: () => import("@/app/sitemap.xml/route") },
  { pattern: /^\/sitemaps\/(?<name>[^/]+)$/, load: () => import("@/app/sitemaps/[name]/route") },
  { pattern: /^\/robots\.txt$/, load: () => import("@/app/robots.txt/route") },
  {
    pattern: /^\/manifest\.webmanifest$/,
    load: () => import("@/app/manifest.webmanifest/route"),
  },
];

/**
 * The route handlers over a database of their own, asked as the front door asks them: under a host
 * that is not the site's, which no answer may repeat.
 */
export async function openAnswers(storyFolder?: string) {
  const file = await temporaryDatabase(storyFolder);
  process.env["DATABASE_URL"] = `file:${file.path}`;
  process.env["SITE_URL"] = SITE;
  process.env["CLOCK_FIXED_AT"] ??= "2026-11-22T15:35:09Z";
  const ask = async (address: string): Promise<Response> => {
    const request = new Request(`http://foreign.example${address}`);
    const path = new URL(request.url).pathname;
    for (const { pattern, load } of ROUTES) {
      const match = pattern.exec(path);
      if (match === null) continue;
      const handler = (await load()).GET as Handler;
      return handler(request, { params: Promise.resolve({ ...match.groups }) as Promise<never> });
    }
    throw new Error(`No route in this test answers ${path}`);
  };
  const text = async (address: string): Promise<string> => {
    const answer = await ask(address);
    expect(answer.status, address).toBe(200);
    const body = Buffer.from(await answer.arrayBuffer()).toString("utf8");
    expect(body).not.toContain("foreign.example");
    return body;
  };
  return { file, ask, text };
}
